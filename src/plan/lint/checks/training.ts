import { ownTiers, teamsOfTier, topTier } from '../../rules/in-force.ts';
import type { PlanDocument } from '../../schema/schema.ts';
import { append, type Check, entryAt, type Found, list, placed, put } from '../check.ts';

/** Two to three hours, as Microsoft's planning guide has it. */
const TRAINING_MINUTES = { min: 120, max: 180 };
const PLAN_REVIEW = {
  id: 'plan-review',
  name: { en: 'Review of the support plan', es: 'Revisión del plan de soporte técnico' },
  kind: 'lecture',
  minutes: 20,
} as const;
const QUESTIONS = {
  id: 'questions',
  name: { en: 'Questions and answers', es: 'Preguntas y respuestas' },
  kind: 'q-and-a',
  minutes: 15,
} as const;

type Programme = NonNullable<NonNullable<PlanDocument['training']>['programmes']>[number];

/** Question 4: how are they trained? */
export const TRAINING_CHECKS: readonly Check[] = [
  {
    code: 'tier-without-training',
    severity: 'warning',
    find: (plan) =>
      ownTiers(plan).flatMap((tier) =>
        list(plan.training?.programmes).some((programme) => programme.tier === tier) ? [] : [{ path: 'training.programmes', tier }],
      ),
  },
  {
    code: 'training-length',
    severity: 'warning',
    find: (plan) =>
      programmes(plan).flatMap(([{ id, modules }, path]) => {
        const minutes = modules.reduce((sum, module) => sum + module.minutes, 0);
        return minutes < TRAINING_MINUTES.min || minutes > TRAINING_MINUTES.max ? [{ path, id, minutes, ...TRAINING_MINUTES }] : [];
      }),
  },
  {
    code: 'training-without-lab',
    severity: 'warning',
    find: (plan) =>
      programmes(plan).flatMap(([{ id, modules }, path]) => (modules.some(({ kind }) => kind === 'lab') ? [] : [{ path, id }])),
  },
  {
    code: 'training-without-plan-review',
    severity: 'warning',
    find: (plan) =>
      programmes(plan).flatMap(([{ id, modules }, path]) => (modules.some(reviewsThePlan) ? [] : [{ path: `${path}.modules`, id }])),
    fix: (plan, { path }) => append(path, entryAt(plan.training?.programmes, path)?.modules, [PLAN_REVIEW]),
  },
  {
    code: 'training-without-questions',
    severity: 'warning',
    find: (plan) =>
      programmes(plan).flatMap(([{ id, modules }, path]) =>
        modules.some(({ kind }) => kind === 'q-and-a') ? [] : [{ path: `${path}.modules`, id }],
      ),
    fix: (plan, { path }) => append(path, entryAt(plan.training?.programmes, path)?.modules, [QUESTIONS]),
  },
  {
    code: 'programme-trainer-missing',
    severity: 'info',
    find: (plan) => programmes(plan).flatMap(([{ id, trainedBy }, path]) => (trainedBy ? [] : [{ path: `${path}.trainedBy`, id }])),
  },
  {
    code: 'training-date-missing',
    severity: 'info',
    find: (plan) =>
      programmes(plan).flatMap(([{ id, tier, heldOn }, path]) => {
        const first = firstPhaseOf(plan, tier);
        return first && !heldOn ? [{ path: `${path}.heldOn`, id, tier, from: first.from }] : [];
      }),
  },
  {
    code: 'training-too-late',
    severity: 'warning',
    find: (plan) => {
      const firsts = new Map(ownTiers(plan).map((tier) => [tier, firstPhaseOf(plan, tier)]));
      return programmes(plan).flatMap(([{ id, tier, heldOn }, path]): Found[] => {
        const first = firsts.get(tier);
        const isLate = first && heldOn && heldOn > first.from && !isTrainedBy(plan, tier, first.from);
        return isLate ? [{ path: `${path}.heldOn`, id, tier, day: heldOn, phase: first.id, from: first.from }] : [];
      });
    },
  },
  {
    code: 'no-trainer-of-trainers',
    severity: 'warning',
    find: (plan) => (ownTiers(plan).length > 1 && list(plan.training?.trainers).length === 0 ? [{ path: 'training.trainers' }] : []),
    fix: (plan, { path }) => {
      const [team] = teamsOfTier(plan, topTier(plan));
      return team ? [put(path, [{ team: team.id, trains: ownTiers(plan).slice(0, -1) }])] : [];
    },
  },
  {
    code: 'leads-nobody-trains',
    severity: 'warning',
    find: (plan) => {
      const trainers = list(plan.training?.trainers);
      return trainers.length === 0
        ? []
        : untrained(plan)
            .slice(0, 1)
            .map((tier) => ({ path: 'training.trainers[0].trains', tier }));
    },
    fix: (plan, { path }) => [put(path, [...list(plan.training?.trainers?.[0]?.trains), ...untrained(plan)].toSorted())],
  },
  {
    code: 'trainers-trained-too-late',
    severity: 'warning',
    find: (plan) =>
      placed(plan.training?.trainers, 'training.trainers').flatMap(([{ team, trains, on }, path]): Found[] => {
        const early = on && list(plan.training?.programmes).find(({ tier, heldOn }) => trains.includes(tier) && heldOn && heldOn < on);
        return on && early ? [{ path: `${path}.on`, team, day: on, id: early.id, heldOn: early.heldOn ?? '' }] : [];
      }),
  },
];

function programmes(plan: PlanDocument): [Programme, string][] {
  return placed(plan.training?.programmes, 'training.programmes');
}

/** By its id, or by a name that speaks of a plan: the word is the same in both languages. */
function reviewsThePlan({ id, name }: Programme['modules'][number]): boolean {
  const names = typeof name === 'string' ? [name] : [name.en, name.es];
  return id === PLAN_REVIEW.id || names.some((one) => /\bplan\b/i.test(one ?? ''));
}

/** The first pilot or production that the tier takes part in; the first of all when none names it. */
function firstPhaseOf(plan: PlanDocument, tier: number): { id: string; from: string } | undefined {
  const teams = new Set(teamsOfTier(plan, tier).map(({ id }) => id));
  const phases = list(plan.phases)
    .filter(({ kind }) => kind !== 'planning' && kind !== 'steady')
    .toSorted((a, b) => a.from.localeCompare(b.from));
  const takesPart = phases.find(
    ({ involvement, bridge }) => list(involvement).some(({ team }) => teams.has(team)) || list(bridge?.tiers).includes(tier as 1),
  );
  return takesPart ?? phases[0];
}

function isTrainedBy(plan: PlanDocument, tier: number, day: string): boolean {
  return list(plan.training?.programmes).some((programme) => programme.tier === tier && programme.heldOn && programme.heldOn <= day);
}

/** Lower tiers whose leads nobody trains. */
function untrained(plan: PlanDocument): number[] {
  const trained = new Set<number>(list(plan.training?.trainers).flatMap(({ trains }) => trains));
  return ownTiers(plan)
    .slice(0, -1)
    .filter((tier) => !trained.has(tier));
}
