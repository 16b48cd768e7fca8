import { sql } from 'kysely';
import { peopleSeen } from '../../certificate/may-see.ts';
import type { Look } from '../../identity/act.ts';
import type { PersonRef } from '../../identity/contract.ts';
import { dayOf, phaseOn, textIn } from '../../plan/rules/in-force.ts';
import { programmesOf } from '../../plan/rules/training.ts';
import type { Phase, PlanDocument } from '../../plan/schema/schema.ts';
import { planOfVersion } from '../../plan/versions/store.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import { refuse } from '../../platform/outcome.ts';
import { figuresForbid } from '../may-see-figures.ts';
import type { Line } from '../rules/readiness.ts';
import type { readReadiness as contract, TrainingReadiness } from './contract.ts';
import { phaseReadiness } from './phase-readiness.ts';

const LINES_MAX = 100;

/** How ready the tiers are for a phase, for those who answer for training; names only of people whose certificates the reader may see. */
export async function readReadiness(
  look: Look,
  { phase: asked }: InputOf<typeof contract>,
): Promise<TrainingReadiness | ReturnType<typeof refuse>> {
  const plan = await planOfVersion(look.db, look.planVersion);
  const forbidden = figuresForbid(look.by, plan);
  if (forbidden) return forbidden;
  const phases = (plan.phases ?? []).map(({ id, name, from, to }) => ({ id, name: both(name), from, to: to ?? null }));
  const phase = asked === undefined ? phaseMeant(plan, look.at) : plan.phases?.find(({ id }) => id === asked);
  if (!phase)
    return asked === undefined ? { phases, phase: null, span: null, tiers: [] } : refuse('training-phase-not-found', { phase: asked });
  const { span, tiers } = await phaseReadiness(look.db, { plan, phase, at: look.at });
  const names = await namesFor(look, [...new Set(tiers.flatMap(({ uncovered }) => uncovered.map(({ person }) => person)))]);
  const said = ({ from, to }: { from: number; to: number }) => ({ from: new Date(from).toISOString(), to: new Date(to).toISOString() });
  return {
    phases,
    phase: phase.id,
    span: { ...said(span), isCut: span.isCut },
    tiers: tiers.map(({ tier, platforms, uncovered }) => ({
      tier,
      programmes: programmesOf(plan, tier).map(({ id, name }) => ({ id, name: both(name) })),
      gates: (plan.training?.gates ?? [])
        .filter((gate) => gate.tier === tier)
        .map(({ move, areas, from }) => ({ move, areas: areas ?? null, from: from ?? null })),
      platforms,
      uncovered: named(uncovered, names)
        .slice(0, LINES_MAX)
        .map(({ first, ...line }) => ({ ...line, first: said(first) })),
    })),
  };
}

const both = (text: Parameters<typeof textIn>[0]) => ({ en: textIn(text, 'en'), es: textIn(text, 'es') });

/** The phase that runs, or else the next one to come, or the last that there was. */
function phaseMeant(plan: PlanDocument, at: Date): Phase | undefined {
  const day = dayOf(plan, at);
  const inOrder = (plan.phases ?? []).toSorted((a, b) => a.from.localeCompare(b.from));
  return phaseOn(plan, at) ?? inOrder.find(({ from }) => from > day) ?? inOrder.at(-1);
}

/** With names for whom the reader may see; all others of a team and a reason are one line, from which nobody is told by their hours. */
function named(lines: readonly Line[], names: ReadonlyMap<string, PersonRef>) {
  const groups = Map.groupBy(lines, ({ person, team, because }) => `${names.has(person) ? person : ''} ${team} ${because}`);
  return [...groups.values()]
    .flatMap((own) => {
      const [first] = own.toSorted((a, b) => a.first.from - b.first.from);
      const sum = (of: (line: Line) => number) => own.reduce((total, line) => total + of(line), 0);
      return first
        ? [{ ...first, person: names.get(first.person) ?? null, minutes: sum(({ minutes }) => minutes), times: sum(({ times }) => times) }]
        : [];
    })
    .toSorted((a, b) => b.minutes - a.minutes);
}

async function namesFor(look: Look, people: readonly string[]): Promise<Map<string, PersonRef>> {
  const { rows } = await sql<PersonRef>`
    select p.id, p.name from person p where p.id = any(${[...people]}::uuid[]) and ${await peopleSeen(look)}`.execute(look.db);
  return new Map(rows.map((row) => [row.id, row]));
}
