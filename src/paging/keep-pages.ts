import type { DeskAct } from '../identity/act.ts';
import type { RecordedEvent } from '../platform/event-log.ts';
import { endPage } from './end-page.ts';
import { overBecause, type Waiting, waitingFor } from './rules/waiting.ts';
import { startPage } from './start-page.ts';
import { openPages, type PageRow, stateOfHandOff, ticketWaits } from './store.ts';

/**
 * Something happened to a ticket: what it waits for now rings, and what it does not wait for any more is over. It looks at how the
 * ticket stands and not at what happened, so events that are followed late, twice or in another order come to the same.
 */
export async function keepPages(act: DeskAct, { ticketId }: RecordedEvent): Promise<void> {
  const ticket = ticketId ? await ticketWaits(act.db, ticketId) : undefined;
  if (!ticket) return;
  const wanted = waitingFor(ticket);
  const open = await openPages(act.db, { ticketId: ticket.id });
  for (const page of open.filter((one) => !isFor(one, wanted)))
    await endPage(act, page, overBecause(page, ticket, await outcomeOf(act, page)));
  if (wanted && !open.some((page) => isFor(page, wanted))) await startPage(act, { ...wanted, subject: { ticketId: ticket.id } });
}

/**
 * Whether a page rings for what is waited for. What somebody had meanwhile and gave back is waited for anew, and rings anew, even if
 * somebody took care of the alarm before, and though this may hear of neither until now.
 */
export function isFor(page: PageRow, wanted: Waiting | null): boolean {
  return (
    wanted !== null &&
    page.about === wanted.about &&
    page.occasion === wanted.occasion &&
    page.tier === wanted.tier &&
    page.team === wanted.team &&
    page.since.getTime() === wanted.since.getTime()
  );
}

export async function outcomeOf({ db }: DeskAct, { about, occasion }: PageRow): Promise<string | null> {
  return about === 'hand-off-not-accepted' ? stateOfHandOff(db, occasion) : null;
}
