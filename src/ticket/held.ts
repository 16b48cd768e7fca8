import type { Tx } from '../platform/database.ts';

/** What of a ticket those look at who follow its events within the transaction. */
export const HELD_COLUMNS = ['id', 'tier', 'priority', 'planVersion'] as const;
type HeldTicket = { id: string; tier: number; priority: string; planVersion: number };

/** By transaction, the tickets whose rows it holds locked, as it has left them: until it ends, nobody else can change them. */
const HELD = new WeakMap<Tx, Map<string, HeldTicket>>();

/** Said by what locks a ticket's row and by what writes it, and by nobody else. */
export function hold(db: Tx, { id, tier, priority, planVersion }: HeldTicket): void {
  const held = HELD.get(db) ?? new Map<string, HeldTicket>();
  HELD.set(db, held.set(id, { id, tier, priority, planVersion }));
}

/** Thrown when nobody holds the ticket, because then it may change while its followers look at it. */
export function held(db: Tx, id: string): HeldTicket {
  const ticket = HELD.get(db)?.get(id);
  if (!ticket) throw new Error(`the ticket ${id} is followed by a transaction that does not hold it`);
  return ticket;
}
