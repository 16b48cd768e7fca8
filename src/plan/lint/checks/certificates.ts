import { ownTiers } from '../../rules/in-force.ts';
import { covers, needsOf, programmesOf } from '../../rules/training.ts';
import type { PlanDocument, Programme, TrainingGate } from '../../schema/schema.ts';
import { GATED_BY_DESK, type IssueArea } from '../../words.ts';
import { type Check, drop, type Found, list, placed, put } from '../check.ts';

/** Question 4 goes on: what earns a certificate, what needs one, and what people learn from. */
export const CERTIFICATE_CHECKS: readonly Check[] = [
  {
    code: 'certificate-without-proof',
    severity: 'warning',
    find: (plan) =>
      placed(plan.training?.programmes, 'training.programmes').flatMap(([programme, path]) =>
        needsOf(programme).some((need) => need === 'lab' || need === 'quiz') ? [] : [{ path: `${path}.needs`, id: programme.id }],
      ),
  },
  {
    code: 'gate-of-tier-without-team',
    severity: 'error',
    find: (plan) => gates(plan).flatMap(([{ tier }, path]) => (ownTiers(plan).includes(tier) ? [] : [{ path, tier }])),
    // Nobody works there, so nothing is done there. From the end, so that no gate moves before its turn.
    fix: (plan, { tier }) =>
      gates(plan)
        .filter(([gate]) => gate.tier === tier)
        .toReversed()
        .map(([, path]) => drop(path)),
  },
  {
    code: 'gate-without-programme',
    severity: 'error',
    find: (plan) =>
      gates(plan).flatMap(([gate, path]): Found[] => {
        const area = uncovered(plan, gate);
        if (!ownTiers(plan).includes(gate.tier) || area === null) return [];
        return [
          area === 'all'
            ? { path, tier: gate.tier, gated: gate.move, of: 'all' }
            : { path, tier: gate.tier, gated: gate.move, of: 'one', area },
        ];
      }),
  },
  {
    code: 'gate-before-training',
    severity: 'warning',
    find: (plan) =>
      gates(plan).flatMap(([gate, path]): Found[] => {
        const day = firstTraining(plan, gate);
        return day && gate.from && gate.from < day
          ? [{ path: `${path}.from`, tier: gate.tier, gated: gate.move, from: gate.from, day }]
          : [];
      }),
    fix: (plan, { path }) => fromTraining(plan, path),
  },
  {
    code: 'gate-without-day',
    severity: 'warning',
    find: (plan) =>
      gates(plan).flatMap(([{ from, tier, move }, path]) => (from === undefined ? [{ path: `${path}.from`, tier, gated: move }] : [])),
    fix: (plan, { path }) => fromTraining(plan, path),
  },
  {
    code: 'gate-not-connected',
    severity: 'info',
    find: (plan) =>
      gates(plan).flatMap(([{ move }, path]) =>
        (GATED_BY_DESK as readonly string[]).includes(move) ? [] : [{ path: `${path}.move`, gated: move }],
      ),
  },
  {
    code: 'resource-without-address',
    severity: 'warning',
    find: (plan) =>
      placed(plan.resources, 'resources').flatMap(([{ id, kind, address }, path]) =>
        address || kind === 'file' || kind === 'course' ? [] : [{ path: `${path}.address`, id }],
      ),
  },
  {
    code: 'resource-never-reviewed',
    severity: 'info',
    find: (plan) =>
      placed(plan.resources, 'resources').flatMap(([{ id, reviewEveryMonths }, path]) =>
        reviewEveryMonths ? [] : [{ path: `${path}.reviewEveryMonths`, id }],
      ),
    fix: (_, { path }) => [put(path, 12)],
  },
  {
    code: 'tier-without-resources',
    severity: 'info',
    find: (plan) =>
      ownTiers(plan).flatMap((tier) =>
        list(plan.resources).some(({ tiers }) => (tiers as number[]).includes(tier)) ? [] : [{ path: 'resources', tier }],
      ),
  },
];

const gates = (plan: PlanDocument): [TrainingGate, string][] => placed(plan.training?.gates, 'training.gates');

/** An area of a gate for which no programme of its tier gives a certificate; `all` where the tier has none at all. */
function uncovered(plan: PlanDocument, { tier, areas }: TrainingGate): IssueArea | 'all' | null {
  const programmes = programmesOf(plan, tier);
  if (programmes.length === 0) return 'all';
  if (areas === undefined) return null;
  return areas.find((area) => !programmes.some((programme) => covers(programme, area))) ?? null;
}

/** The first day on which a programme that opens the gate is held. */
function firstTraining(plan: PlanDocument, { tier, areas }: TrainingGate): string | undefined {
  const opens = (programme: Programme) => areas === undefined || areas.some((area) => covers(programme, area));
  return programmesOf(plan, tier)
    .filter(opens)
    .flatMap(({ heldOn }) => heldOn ?? [])
    .toSorted()[0];
}

function fromTraining(plan: PlanDocument, path: string) {
  const gate = gates(plan).find(([, place]) => path.startsWith(`${place}.`))?.[0];
  const day = gate && firstTraining(plan, gate);
  return day ? [put(path, day)] : [];
}
