import type { Act } from '../identity/act.ts';
import { refuse } from '../platform/outcome.ts';
import { recordTicketEvent } from './events.ts';
import type { TicketInHand } from './ticket-in-hand.ts';

export type Holder = { id: string; name: string; since: string };

/** The colleague who has the ticket: nobody, when nobody has it or whoever acts does. */
export async function holderOf({ db, by }: Act, { id, assigneeId }: TicketInHand): Promise<Holder | null> {
  if (!assigneeId || assigneeId === by.id) return null;
  const held = await db
    .selectFrom('ticket')
    .innerJoin('person', 'person.id', 'ticket.assigneeId')
    .select(['person.id', 'person.name', 'ticket.assigneeSince'])
    .where('ticket.id', '=', id)
    .executeTakeFirst();
  return held ? { id: held.id, name: held.name, since: held.assigneeSince?.toISOString() ?? '' } : null;
}

/** Puts on record, and so tells them, that a colleague does not have it any more. */
export async function takenOver(act: Act, { id }: Pick<TicketInHand, 'id'>, holder: Holder): Promise<void> {
  await recordTicketEvent(act, { kind: 'ticket-taken-over', ticketId: id, data: { from: holder.name, people: [holder.id] } });
}

/** Why a ticket is not taken unasked: who has it, and since when. */
export const heldBy = ({ id, name, since }: Holder) => refuse('held-by-colleague', { holder: name, holderId: id, since });
