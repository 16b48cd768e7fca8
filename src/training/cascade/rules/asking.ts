import { isDeepStrictEqual } from 'node:util';
import type { Membership } from '../../../identity/contract.ts';
import type { PlanDocument } from '../../../plan/schema/schema.ts';
import type { BreakCode } from '../words.ts';
import type { Break } from './breaks.ts';
import { taughtTo } from './taught.ts';

/** What a lead can do something about by planning a session. */
const ASKING: readonly BreakCode[] = [
  'lead-without-observation',
  'no-trainer',
  'no-session',
  'plan-changed',
  'session-too-late',
  'seats-too-few',
];

/** The breaks for which the leads of a team are asked. */
export function askingIn(breaks: readonly Break[], team: string): Break[] {
  return breaks.filter((one) => one.team === team && ASKING.includes(one.code));
}

/** The teams in which somebody is new, or leads and did not. */
export function joinedTeams(before: readonly Membership[], now: readonly Membership[]): string[] {
  const isKnown = ({ team, isLead }: Membership) => before.some((one) => one.team === team && (one.isLead || !isLead));
  return now.filter((one) => !isKnown(one)).map(({ team }) => team);
}

/** The teams that a new version of the plan has put into a tier, or whose tier is taught something else by it. */
export function teamsTaughtAnew(before: PlanDocument, after: PlanDocument): string[] {
  return (after.teams ?? []).flatMap(({ id, tier }) => {
    const then = before.teams?.find((team) => team.id === id);
    return then?.tier === tier && isDeepStrictEqual(taughtTo(before, tier), taughtTo(after, tier)) ? [] : [id];
  });
}
