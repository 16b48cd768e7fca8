import type { Act, DeskAct } from '../identity/act.ts';
import { findMember, isLeading } from '../identity/find-member.ts';
import { teamsOfTier } from '../plan/rules/in-force.ts';
import type { Db } from '../platform/database.ts';
import { recordTicketEvent } from './events.ts';
import { holdingTier } from './moves/open-matters.ts';
import type { Place } from './store.ts';
import { type TicketInHand, teamOfTier } from './ticket-in-hand.ts';

/**
 * A place where a ticket once was, as it may be today: with whoever had it there if they still work in that team, else with
 * nobody. Asked wherever a stored person becomes responsible again. A team that the plan has dropped is followed by the one
 * that its people work in now, or that takes such tickets; of a tier that is gone, leads may have what stands there.
 */
export async function placeToday({ db }: { db: Db }, ticket: TicketInHand, { tier, team, assigneeId }: Place): Promise<Place> {
  const teams = teamsOfTier(ticket.plan, tier).map(({ id }) => id);
  if (teams.length === 0) return { tier, team, assigneeId: assigneeId && (await isLeading(db, assigneeId)) ? assigneeId : null };
  const member = assigneeId ? await findMember(db, assigneeId, teams.includes(team) ? [team] : teams) : undefined;
  const today = teams.includes(team) ? team : (member?.teams[0] ?? teamOfTier(ticket, tier));
  return { tier, team: today, assigneeId: member ? assigneeId : null };
}

/** The same of a ticket that somebody has now: when they do not work there any more, that they have left it goes on record. */
export async function stillThere(act: Act | DeskAct, ticket: TicketInHand, tier = ticket.tier): Promise<Place> {
  const place = await placeToday(act, ticket, { ...ticket, tier });
  if (!ticket.assigneeId || place.assigneeId) return place;
  const isTierGone = teamsOfTier(ticket.plan, tier).length === 0;
  await recordTicketEvent(act, { kind: 'ticket-released', ticketId: ticket.id, data: { because: 'left', isTierGone } });
  return place;
}

/** The team in which somebody has a ticket: the ticket's own if they work there, else theirs of the tier that holds it. */
export function teamOfHolder({ plan, team }: Pick<TicketInHand, 'plan' | 'team'>, tier: number, theirs: readonly string[]): string {
  const inTier = teamsOfTier(plan, tier).flatMap(({ id }) => (theirs.includes(id) ? [id] : []));
  return inTier.includes(team) ? team : (inTier[0] ?? team);
}

/** Where a ticket is once whoever acts has it in hand. The desk itself has none: then it is with nobody. */
export function inHandsOf({ by }: Act | DeskAct, ticket: TicketInHand): Place {
  const tier = holdingTier(ticket);
  if (by.kind === 'desk') return { tier, team: ticket.team, assigneeId: null };
  const theirs = by.teams.map(({ team }) => team);
  return { tier, team: teamOfHolder(ticket, tier, theirs), assigneeId: by.id };
}
