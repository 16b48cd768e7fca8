import type { Tx } from '../platform/database.ts';

/** What of a ticket those look at who follow its events within the transaction. */
export const HELD_COLUMNS = ['id', 'tier', 'priority', 'planVersion'] as const;
type HeldTicket = { id: string; tier: number; priority: string; planVersion: number };
type Kept = { ticket: HeldTicket; savedAs: number | undefined };

/** By transaction, the tickets whose rows it holds locked, as it has left them: until it ends, nobody else can change them. */
const HELD = new WeakMap<Tx, Map<string, Kept>>();

/** Said by what locks a ticket's row and by what writes it, which says the version, too; and by nobody else. */
export function hold(db: Tx, { id, tier, priority, planVersion }: HeldTicket, savedAs?: number): void {
  const kept = HELD.get(db) ?? new Map<string, Kept>();
  HELD.set(db, kept.set(id, { ticket: { id, tier, priority, planVersion }, savedAs }));
}

/** Thrown when nobody holds the ticket, because then it may change while its followers look at it. */
export function held(db: Tx, id: string): HeldTicket {
  const kept = HELD.get(db)?.get(id);
  if (!kept) throw new Error(`the ticket ${id} is followed by a transaction that does not hold it`);
  return kept.ticket;
}

/** The version that a ticket came to in this transaction; none when it has not been saved. */
export function savedVersion(db: Tx, id: string): number | undefined {
  return HELD.get(db)?.get(id)?.savedAs;
}
