import type { PlanDocument } from '../../schema/schema.ts';
import { WAVE_STAGES } from '../../words.ts';
import { type Check, type Found, list, placed } from '../check.ts';
import { enrols } from '../phases-of.ts';

type Wave = NonNullable<NonNullable<PlanDocument['communication']>['waves']>[number];
type Stage = NonNullable<Wave['stage']>;
type Piece = NonNullable<Wave['pieces']>[number];

const LAST_DAY = '9999-12-31';

/** Beside the five questions: who is told what, and when? */
export const COMMUNICATION_CHECKS: readonly Check[] = [
  {
    code: 'unknown-phase',
    severity: 'error',
    find: (plan) => {
      const known = new Set(list(plan.phases).map(({ id }) => id));
      return pieces(plan).flatMap(([{ phase }, path]) => (known.has(phase) ? [] : [{ path: `${path}.phase`, phase }]));
    },
  },
  {
    code: 'no-communication',
    severity: 'info',
    find: (plan) => (list(plan.communication?.waves).length > 0 ? [] : [{ path: 'communication.waves' }]),
  },
  {
    code: 'kickoff-missing',
    severity: 'info',
    find: (plan) => (hasWaves(plan) && !hasStage(plan, 'kickoff') ? [{ path: 'communication.waves' }] : []),
  },
  {
    code: 'enrolment-wave-missing',
    severity: 'warning',
    find: (plan) => {
      const told = new Set(pieces(plan).flatMap(([{ phase }, , { stage }]) => (stage === 'enrolment' ? [phase] : [])));
      return list(plan.phases).flatMap((phase) =>
        hasWaves(plan) && enrols(phase) && !told.has(phase.id) ? [{ path: 'communication.waves', phase: phase.id }] : [],
      );
    },
  },
  {
    code: 'feedback-wave-missing',
    severity: 'info',
    find: (plan) => (hasWaves(plan) && !hasStage(plan, 'post-enrolment') ? [{ path: 'communication.waves' }] : []),
  },
  {
    code: 'wave-without-stage',
    severity: 'info',
    find: (plan) => waves(plan).flatMap(([{ id, stage }, path]) => (stage ? [] : [{ path: `${path}.stage`, id }])),
  },
  {
    code: 'wave-without-pieces',
    severity: 'info',
    find: (plan) => waves(plan).flatMap(([wave, path]) => (list(wave.pieces).length > 0 ? [] : [{ path: `${path}.pieces`, id: wave.id }])),
  },
  {
    code: 'wave-after-enrolment',
    severity: 'warning',
    find: (plan) => {
      const enrolBy = new Map(list(plan.phases).map((phase) => [phase.id, phase.enrolBy]));
      return pieces(plan).flatMap(([{ phase, on }, path, { id, stage }]): Found[] => {
        const last = enrolBy.get(phase);
        return last && stage && stage !== 'post-enrolment' && on > last ? [{ path: `${path}.on`, id, phase, on, last }] : [];
      });
    },
  },
  {
    code: 'waves-out-of-order',
    severity: 'warning',
    find: (plan) => {
      const firsts = firstDays(plan);
      return pieces(plan).flatMap(([{ phase, on }, path, { id, stage }]): Found[] => {
        const days = stage && firsts.get(phase);
        // Several mails of one stage may go out around the next one; only the first of a stage must come before it.
        if (!days || days[stage] !== on) return [];
        const isAfterLater = WAVE_STAGES.slice(WAVE_STAGES.indexOf(stage) + 1).some((later) => (days[later] ?? on) < on);
        return isAfterLater ? [{ path: `${path}.on`, id, phase, on }] : [];
      });
    },
  },
];

function waves(plan: PlanDocument): [Wave, string][] {
  return placed(plan.communication?.waves, 'communication.waves');
}

function pieces(plan: PlanDocument): [Piece, string, Wave][] {
  return waves(plan).flatMap(([wave, at]) =>
    placed(wave.pieces, `${at}.pieces`).map(([piece, path]): [Piece, string, Wave] => [piece, path, wave]),
  );
}

function hasWaves(plan: PlanDocument): boolean {
  return list(plan.communication?.waves).length > 0;
}

function hasStage(plan: PlanDocument, stage: Wave['stage']): boolean {
  return list(plan.communication?.waves).some((wave) => wave.stage === stage);
}

/** The day on which a phase first hears of each stage. */
function firstDays(plan: PlanDocument): Map<string, Partial<Record<Stage, string>>> {
  const firsts = new Map<string, Partial<Record<Stage, string>>>();
  for (const [{ phase, on }, , { stage }] of pieces(plan)) {
    const days = firsts.get(phase) ?? {};
    if (stage && on < (days[stage] ?? LAST_DAY)) days[stage] = on;
    firsts.set(phase, days);
  }
  return firsts;
}
