import type { Desk } from '../app/desk.ts';
import { type Act, type Actor, deskActor } from '../identity/act.ts';
import type { KnownError } from '../knowledge/contract.ts';
import { knownErrorById } from '../knowledge/find.ts';
import { isRefusal } from '../platform/outcome.ts';
import { findTicket, type TicketInHand } from '../ticket/ticket-in-hand.ts';
import { type DemoPerson, demoEmail } from './people.ts';
import type { Story } from './story.ts';
import type { WorkingTime } from './working-time.ts';

/** Where a step of a story happens: who acts and when, on which ticket. */
export type Scene = {
  desk: Desk;
  act: Act;
  story: Story;
  requester: Actor;
  ticketId: string;
  idOf(person: DemoPerson): string;
  time: WorkingTime;
};

/** The story's ticket with what is open about it: the hand-off, the relays, the vendor case. */
export async function ticketIn({ act, ticketId }: Scene): Promise<TicketInHand> {
  const ticket = await findTicket({ ...act, by: deskActor('demo') }, ticketId);
  if (isRefusal(ticket)) throw new Error(`the ticket of the story is gone: ${ticket.refused}`);
  return ticket;
}

/** The documented fault behind the story, in the language of who acts. */
export function faultIn({ story, act }: Pick<Scene, 'story' | 'act'>): KnownError | undefined {
  if (story.fault === null) return undefined;
  const known = knownErrorById(story.fault, act.by.locale);
  if (!known) throw new Error(`the catalogue has no ${story.fault}`);
  return known;
}

/** What must be there, or the story is told wrongly. */
export function must<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`there is no ${what} now`);
  return value;
}

export function callerOf({ story, requester }: Scene) {
  return { email: demoEmail(story.from), name: requester.name, locale: requester.locale };
}
