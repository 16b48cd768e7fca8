import type { Later } from '../../identity/reaction.ts';
import { CannotBeDone } from '../../platform/job-failures.ts';
import { inDeskAct, inReaction } from '../act.ts';
import type { Desk } from '../desk.ts';
import { type DeskEvent, type EventKind, readEvent } from '../events.ts';
import { SWEEP_EVERY_MS, TIMERS, type TimerName } from '../schedules.ts';
import { callOutside } from './call-outside.ts';
import { markDone } from './mark-done.ts';
import { keepBridges, sweep } from './sweep.ts';
import { takeFailed } from './take-failed.ts';

/** Does the desk's follow-up work. Any number of processes may: each job is claimed in the database. */
export async function startWorker(desk: Desk, onError: (error: unknown) => void = () => {}): Promise<void> {
  for (const queue of ['react', 'call'] as const)
    await desk.jobs.work(queue, (data) => react(desk, (data as React).eventId, (data as React).reaction));
  await desk.jobs.work('wake', (data) => wake(desk, data as Wake));
  await desk.jobs.takeFailed((job) => takeFailed(desk, job, onError));
  void keepBridges(desk).catch(onError);
  setInterval(() => void sweep(desk).catch(onError), SWEEP_EVERY_MS).unref();
}

/** In 0.1.0 one job stood for all that follows an event, and named none of it. Those that wait are still to be done. */
type React = { eventId: string; reaction?: string };

/** Runs the later reactions of an event, or the one that is named. One that fails keeps no other from being done. */
export async function react(desk: Desk, eventId: string, reaction?: string): Promise<void> {
  const event = await readEvent(desk.db, eventId);
  if (!event) return;
  const wanted = desk.reactions[event.kind].later.filter(({ name }) => reaction === undefined || name === reaction);
  if (reaction !== undefined && wanted.length === 0)
    throw new CannotBeDone(`this release has no “${reaction}” that follows “${event.kind}”`);
  const failures: unknown[] = [];
  for (const later of wanted) await doOnce(desk, later, event).catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}

/** Within the desk in one transaction together with the row that says it is done: a crash leaves it done, or to do. */
async function doOnce(desk: Desk, later: Later<EventKind>, event: DeskEvent): Promise<void> {
  if (later.when === 'outside') return callOutside(desk, later, event);
  await inReaction(desk, event, async (act) => {
    if (await markDone(act, event, later.name)) await later.run(act, event);
  });
}

/** In 0.1.0 every timer was about a ticket, and named it so. Those that it set are still to ring. */
type Wake = { timer: TimerName } & ({ subject: string } | { ticketId: string });

export async function wake(desk: Desk, { timer, ...about }: Wake): Promise<void> {
  if (!Object.hasOwn(TIMERS, timer)) throw new CannotBeDone(`this release knows no timer “${timer}”`);
  await inDeskAct(desk, 'timer', (act) => TIMERS[timer](act, 'subject' in about ? about.subject : about.ticketId));
}
