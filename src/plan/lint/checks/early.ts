import { ownTiers, teamsOfTier } from '../../rules/in-force.ts';
import type { PlanDocument } from '../../schema/schema.ts';
import { append, type Check, entryAt, list, placed, put } from '../check.ts';
import { isProduction, PHASE_ENTRIES_MAX, type Phase, phasesOf } from '../phases-of.ts';

const TAKES_PART = { en: 'Takes part in the tickets of the pilot', es: 'Participa en los tickets del piloto' };

/** Question 5: how are they involved early? */
export const EARLY_CHECKS: readonly Check[] = [
  { code: 'no-phases', severity: 'warning', find: (plan) => (list(plan.phases).length > 0 ? [] : [{ path: 'phases' }]) },
  {
    code: 'no-pilot',
    severity: 'warning',
    find: (plan) => {
      const first = list(plan.phases)
        .filter(isProduction)
        .toSorted((a, b) => a.from.localeCompare(b.from))[0];
      return first && !list(plan.phases).some(({ kind, from }) => kind === 'pilot' && from < first.from)
        ? [{ path: 'phases', id: first.id }]
        : [];
    },
  },
  {
    code: 'pilot-without-support',
    severity: 'warning',
    find: (plan) => {
      const support = new Set(supportTeams(plan));
      return phasesOf(plan, 'pilot').flatMap(([{ id, involvement }, path]) =>
        list(involvement).some(({ team }) => support.has(team)) ? [] : [{ path: `${path}.involvement`, id }],
      );
    },
    fix: (plan, { path }) => takePart(path, entryAt(plan.phases, path), supportTeams(plan)),
  },
  {
    code: 'tier-not-involved-early',
    severity: 'warning',
    find: (plan) => {
      const early = [...phasesOf(plan, 'pilot'), ...phasesOf(plan, 'planning')];
      const [place] = early;
      return place
        ? ownTiers(plan)
            .filter((tier) => !early.some(([phase]) => involves(plan, phase, tier)))
            .map((tier, index) => ({ path: `${place[1]}.involvement[${list(place[0].involvement).length + index}]`, tier }))
        : [];
    },
    fix: (plan, { path, tier }) =>
      takePart(
        path.replace(/\[\d+\]$/, ''),
        entryAt(plan.phases, path),
        teamsOfTier(plan, Number(tier)).map(({ id }) => id),
      ),
  },
  {
    code: 'vips-in-first-pilot',
    severity: 'warning',
    find: (plan) => {
      const [first] = phasesOf(plan, 'pilot').toSorted(([a], [b]) => a.from.localeCompare(b.from));
      return first
        ? placed(first[0].groups, `${first[1]}.groups`).flatMap(([{ vip }, path]) => (vip ? [{ path, id: first[0].id }] : []))
        : [];
    },
  },
  {
    code: 'vips-enrol-by-themselves',
    severity: 'warning',
    find: (plan) =>
      placed(plan.phases, 'phases').flatMap(([{ id, groups }, at]) =>
        placed(groups, `${at}.groups`).flatMap(([{ vip, approach }, path]) => (vip && approach === 'self-service' ? [{ path, id }] : [])),
      ),
    fix: (_plan, { path }) => [put(`${path}.approach`, 'assisted')],
  },
];

/** Those of the tiers that meet the users: the guide counts tiers 1 and 2 as the support team. */
function supportTeams(plan: PlanDocument): string[] {
  return list(plan.teams)
    .filter(({ tier }) => tier <= 2)
    .map(({ id }) => id);
}

function involves(plan: PlanDocument, { involvement, bridge }: Phase, tier: number): boolean {
  const teams = new Set(teamsOfTier(plan, tier).map(({ id }) => id));
  const isOnBridge = bridge && (!bridge.tiers || bridge.tiers.some((one) => one === tier));
  return isOnBridge === true || list(involvement).some(({ team }) => teams.has(team));
}

function takePart(path: string, phase: Phase | undefined, teams: readonly string[]) {
  const known = new Set(list(phase?.involvement).map(({ team }) => team));
  const room = PHASE_ENTRIES_MAX - list(phase?.involvement).length;
  const entries = teams.filter((team) => !known.has(team)).slice(0, room);
  return append(
    path,
    phase?.involvement,
    entries.map((team) => ({ team, how: TAKES_PART })),
  );
}
