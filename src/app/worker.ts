import { inDeskAct, inReaction } from './act.ts';
import type { Desk } from './desk.ts';
import { readEvent } from './events.ts';
import { laterOf } from './reactions.ts';
import { SWEEP_EVERY_MS, TIMERS, type TimerName } from './schedules.ts';
import { sweep } from './sweep.ts';

/** Does the desk's follow-up work. Any number of processes may: each job is claimed in the database. */
export async function startWorker(desk: Desk, onError: (error: unknown) => void = () => {}): Promise<void> {
  await desk.jobs.work('react', (data) => react(desk, (data as { eventId: string }).eventId));
  await desk.jobs.work('wake', (data) => wake(desk, data as Wake));
  setInterval(() => void sweep(desk).catch(onError), SWEEP_EVERY_MS).unref();
}

/**
 * Runs the later reactions of an event, each in its own transaction together with the row that says it is done: a crash
 * between two leaves the first done and the second to do.
 */
export async function react(desk: Desk, eventId: string): Promise<void> {
  const event = await readEvent(desk.db, eventId);
  if (!event) return;
  for (const { name, run } of laterOf(event)) {
    await inReaction(desk, event, async (act) => {
      const claimed = await act.db
        .insertInto('reactionDone')
        .values({ eventId, reaction: name, at: act.at })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      if (claimed.numInsertedOrUpdatedRows === 1n) await run(act);
    });
  }
}

/** In 0.1.0 every timer was about a ticket, and named it so. Those that it set are still to ring. */
type Wake = { timer: TimerName } & ({ subject: string } | { ticketId: string });

export async function wake(desk: Desk, { timer, ...about }: Wake): Promise<void> {
  await inDeskAct(desk, 'timer', (act) => TIMERS[timer](act, 'subject' in about ? about.subject : about.ticketId));
}
