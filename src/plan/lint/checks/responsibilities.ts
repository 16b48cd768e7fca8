import { contactTier, movesOfTier, ownTiers, topTier } from '../../rules/in-force.ts';
import type { PlanDocument } from '../../schema/schema.ts';
import { type DeviceAction, ERASING_ACTIONS, ISSUE_AREAS, type IssueArea, PLAN_MOVES, VENDOR_TIER } from '../../words.ts';
import { append, type Check, entryAt, type Found, list, placed, placeFor, put } from '../check.ts';
import { nearest } from '../nearest.ts';

/** What a plan may name of them. */
const MOVES_MAX = 50;

type Responsibility = NonNullable<PlanDocument['responsibilities']>[number];

/** Question 2: who is responsible for what in each tier? */
export const RESPONSIBILITY_CHECKS: readonly Check[] = [
  { code: 'no-responsibilities', severity: 'warning', find: (plan) => (plan.responsibilities ? [] : [{ path: 'responsibilities' }]) },
  {
    code: 'area-nobody-handles',
    severity: 'warning',
    find: (plan) =>
      plan.responsibilities
        ? ISSUE_AREAS.filter((area) => !list(plan.responsibilities).some(({ areas }) => areas?.[area] === 'handles')).map((area) => ({
            path: `${placeOfTier(plan, topTier(plan))}.areas.${area}`,
            area,
          }))
        : [],
    fix: (plan, { area }) => topHandles(plan, area as IssueArea),
  },
  {
    code: 'tier-without-responsibilities',
    severity: 'warning',
    find: (plan) =>
      plan.responsibilities ? ownTiers(plan).flatMap((tier) => (entryOf(plan, tier) ? [] : [{ path: placeOfTier(plan, tier), tier }])) : [],
  },
  {
    code: 'areas-not-said',
    severity: 'info',
    find: (plan) =>
      ofOwnTiers(plan).flatMap(([{ tier, areas }, path]) => {
        const open = ISSUE_AREAS.filter((area) => !areas?.[area]);
        const [area] = open;
        return area ? [{ path: `${path}.areas`, tier, area, count: open.length }] : [];
      }),
  },
  {
    code: 'tier-handles-nothing',
    severity: 'warning',
    find: (plan) =>
      ofOwnTiers(plan).flatMap(([{ tier, areas }, path]) =>
        areas && !Object.values(areas).some((handling) => handling !== 'escalates') ? [{ path: `${path}.areas`, tier }] : [],
      ),
  },
  {
    code: 'escalates-to-nobody',
    severity: 'warning',
    find: (plan) =>
      escalated(plan).flatMap(([{ tier }, area, path]) =>
        tier < topTier(plan) && !isTakenAbove(plan, tier, area) ? [{ path, tier, area, top: topTier(plan) }] : [],
      ),
    fix: (plan, { path }) => topHandles(plan, areaOf(path)),
  },
  {
    code: 'top-tier-escalates',
    severity: 'warning',
    find: (plan) =>
      escalated(plan).flatMap(([{ tier }, area, path]) =>
        tier === topTier(plan) && !isTakenAbove(plan, tier, area) ? [{ path, tier, area }] : [],
      ),
    fix: (_plan, { path }) => [put(path, 'handles')],
  },
  {
    code: 'tier-one-may-wipe',
    severity: 'warning',
    find: (plan) =>
      placed(plan.responsibilities, 'responsibilities').flatMap(([{ tier, deviceActions }, path]) =>
        tier === 1 && list(deviceActions).includes('wipe') ? [{ path: `${path}.deviceActions` }] : [],
      ),
    fix: (plan, { path }) => {
      const actions = entryAt(plan.responsibilities, path)?.deviceActions;
      return [
        put(
          path,
          list(actions).filter((action) => !ERASING_ACTIONS.includes(action)),
        ),
      ];
    },
  },
  {
    code: 'higher-tier-may-do-less',
    severity: 'warning',
    find: (plan) =>
      ofOwnTiers(plan).flatMap(([{ tier, deviceActions }, path]): Found[] => {
        const [first] = deviceActions ? lackingActions(plan, tier) : [];
        return first ? [{ path: `${path}.deviceActions`, tier, ...first }] : [];
      }),
    fix: (plan, { path }) => {
      const one = entryAt(plan.responsibilities, path);
      const lacking = one ? lackingActions(plan, one.tier).map(({ action }) => action) : [];
      return [put(path, [...new Set([...list(one?.deviceActions), ...lacking])])];
    },
  },
  {
    code: 'unknown-move',
    severity: 'warning',
    find: (plan) =>
      placed(plan.responsibilities, 'responsibilities').flatMap(([{ moves }, at]) =>
        placed(moves, `${at}.moves`).flatMap(([move, path]) => (isMove(move) ? [] : [{ path, move }])),
      ),
    fix: (_plan, { path, move }) => {
      const meant = nearest(String(move), PLAN_MOVES);
      return meant ? [put(path, meant)] : [];
    },
  },
  {
    code: 'contact-tier-may-not-resolve',
    severity: 'warning',
    find: (plan) => {
      const tier = contactTier(plan);
      const moves = movesOfTier(plan)[tier];
      return moves && !moves.includes('resolve') ? [{ path: `${placeOfTier(plan, tier)}.moves`, tier }] : [];
    },
    fix: (plan, { path }) => {
      const moves = list(entryAt(plan.responsibilities, path)?.moves);
      return moves.length < MOVES_MAX ? append(path, moves, ['resolve']) : [];
    },
  },
  {
    code: 'tier-without-intune-role',
    severity: 'info',
    find: (plan) => ofOwnTiers(plan).flatMap(([{ tier, intuneRole }, path]) => (intuneRole ? [] : [{ path: `${path}.intuneRole`, tier }])),
  },
  {
    code: 'tier-without-duties',
    severity: 'info',
    find: (plan) =>
      ofOwnTiers(plan).flatMap(([{ tier, duties }, path]) => (list(duties).length > 0 ? [] : [{ path: `${path}.duties`, tier }])),
  },
];

function entryOf(plan: PlanDocument, tier: number): Responsibility | undefined {
  return list(plan.responsibilities).find((one) => one.tier === tier);
}

/** Where a tier’s answer stands, or would stand: those that are missing are counted on, the lowest first. */
function placeOfTier(plan: PlanDocument, tier: number): string {
  const missing = ownTiers(plan).filter((own) => !entryOf(plan, own));
  return placeFor(plan.responsibilities, 'responsibilities', (one) => one.tier === tier, Math.max(0, missing.indexOf(tier)));
}

function ofOwnTiers(plan: PlanDocument): [Responsibility, string][] {
  const own = ownTiers(plan);
  return placed(plan.responsibilities, 'responsibilities').filter(([{ tier }]) => own.includes(tier));
}

function topHandles(plan: PlanDocument, area: IssueArea) {
  const tier = topTier(plan);
  const entry = entryOf(plan, tier);
  const path = placeFor(plan.responsibilities, 'responsibilities', (one) => one.tier === tier);
  return [entry ? put(`${path}.areas.${area}`, 'handles') : put(path, { tier, areas: { [area]: 'handles' } })];
}

function escalated(plan: PlanDocument): [Responsibility, IssueArea, string][] {
  return ofOwnTiers(plan).flatMap(([one, path]) =>
    ISSUE_AREAS.filter((area) => one.areas?.[area] === 'escalates').map((area): [Responsibility, IssueArea, string] => [
      one,
      area,
      `${path}.areas.${area}`,
    ]),
  );
}

/** By an own tier, or by the vendor where the plan says so. */
function isTakenAbove(plan: PlanDocument, tier: number, area: IssueArea): boolean {
  const own = ownTiers(plan);
  return list(plan.responsibilities).some(
    (one) =>
      one.tier > tier && (own.includes(one.tier) || one.tier === VENDOR_TIER) && ['handles', 'assists'].includes(one.areas?.[area] ?? ''),
  );
}

function areaOf(path: string): IssueArea {
  return path.slice(path.lastIndexOf('.') + 1) as IssueArea;
}

/** What a lower tier may do to a device and this one may not. */
function lackingActions(plan: PlanDocument, tier: number): { action: DeviceAction; lower: number }[] {
  const own = new Set(list(entryOf(plan, tier)?.deviceActions));
  return ofOwnTiers(plan).flatMap(([one]) =>
    one.tier < tier ? list(one.deviceActions).flatMap((action) => (own.has(action) ? [] : [{ action, lower: one.tier }])) : [],
  );
}

function isMove(move: string): boolean {
  return (PLAN_MOVES as readonly string[]).includes(move);
}
