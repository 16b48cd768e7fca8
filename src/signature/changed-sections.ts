import type { PlanPart } from '../plan/rules/part-of.ts';
import { canonical } from './canonical.ts';

/** What a part says, by the places that a reader knows; together they are the whole of it. */
export const PART_SECTIONS = [
  'tier',
  'duties',
  'areas',
  'deviceActions',
  'steps',
  'handsOver',
  'teamsAbove',
  'takes',
  'relay',
  'vendor',
  'promise',
  'promisedToUser',
  'userContact',
  'team',
  'hours',
  'rota',
  'training',
  'phases',
  'paging',
] as const;
export type PartSection = (typeof PART_SECTIONS)[number];

type Tier = PlanPart['tiers'][number];
const byTier = (of: (tier: Tier) => unknown) => (part: PlanPart) => part.tiers.map((tier) => [tier.tier, of(tier)]);

const SECTION: Record<PartSection, (part: PlanPart) => unknown> = {
  tier: byTier(({ name, purpose }) => [name, purpose]),
  duties: byTier(({ responsibilities: { duties, moves, intuneRole } = {} }) => [duties, moves, intuneRole]),
  areas: byTier(({ responsibilities }) => responsibilities?.areas),
  deviceActions: byTier(({ responsibilities }) => responsibilities?.deviceActions),
  steps: ({ steps }) => steps,
  handsOver: byTier(({ handsOver }) => handsOver.map(({ toTier, packet }) => [toTier, packet])),
  teamsAbove: byTier(({ handsOver }) => handsOver.map(({ toTier, toTeams }) => [toTier, toTeams])),
  takes: byTier(({ takes }) => takes),
  relay: byTier(({ relay }) => relay),
  vendor: byTier(({ vendor }) => vendor),
  promise: byTier(({ promise, handedUpWhenSilent }) => [promise, handedUpWhenSilent]),
  promisedToUser: byTier(({ promisesToUser, priorities, closesAfterDays }) => [promisesToUser, priorities, closesAfterDays]),
  userContact: byTier(({ speaksToUser, contactsUser }) => [speaksToUser, contactsUser]),
  team: ({ teams }) => teams,
  hours: ({ calendars, promisesCountIn }) => [calendars, promisesCountIn],
  rota: ({ rota }) => rota,
  training: ({ tiers, trains, gates, resources }) => [tiers.map(({ tier, programmes }) => [tier, programmes]), trains, gates, resources],
  phases: ({ phases }) => phases,
  paging: ({ paging, maintenance }) => [paging, maintenance],
};

/** Where a part differs from an earlier one; nowhere exactly when they are the same. */
export function changedSections(before: PlanPart, after: PlanPart): PartSection[] {
  return PART_SECTIONS.filter((section) => canonical(SECTION[section](before)) !== canonical(SECTION[section](after)));
}
