import { addBusinessMinutes, businessMinutesBetween } from '../calendar/business-time.ts';
import { promiseCalendar } from '../plan/rules/in-force.ts';
import type { Calendar } from '../plan/schema/schema.ts';
import type { RecordedEvent, Recording } from '../platform/event-log.ts';
import { newId } from '../platform/ids.ts';
import type { TicketUnderPlan } from '../ticket/under-plan.ts';
import { type ClockChange, clockChange } from './rules.ts';

/** Starts, ends, pauses and resumes a ticket's clocks within the transaction of the event, so that a deadline is never stale. */
export async function runClocks(act: Recording, event: RecordedEvent, { id, priority, plan }: TicketUnderPlan): Promise<void> {
  const change = clockChange(plan, event, { priority, fromRequester: event.data.fromRequester === true });
  if (change) await apply(act, id, change, promiseCalendar(plan));
}

async function apply(
  act: Recording,
  ticketId: string,
  { start = [], meet = [], ofTier, cancel = [], retarget = [], pause, resume }: ClockChange,
  calendar: Calendar | null,
): Promise<void> {
  if (resume) await resumeAll(act, ticketId, calendar);
  if (meet.length > 0) await end(act, ticketId, meet, ofTier);
  if (cancel === 'all' || cancel.length > 0) await cancelSome(act, ticketId, cancel);
  for (const each of retarget) await aimAnew(act, ticketId, each, calendar);
  if (pause)
    await act.db
      .updateTable('clock')
      .set({ pausedAt: act.at, pauseReason: pause })
      .where('ticketId', '=', ticketId)
      .where('endedAt', 'is', null)
      .where('pausedAt', 'is', null)
      .execute();
  if (start.length === 0) return;
  const clocks = start.map(({ kind, tier, targetMinutes }) => ({
    id: newId(act.at),
    ticketId,
    kind,
    tier,
    targetMinutes,
    calendar: calendar?.id ?? null,
    startedAt: act.at,
    dueAt: addBusinessMinutes(calendar, act.at, targetMinutes),
  }));
  await act.db
    .insertInto('clock')
    .values(clocks)
    // A clock of this kind that still runs goes on: a second message does not buy time.
    .onConflict((conflict) => conflict.columns(['ticketId', 'kind', 'tier']).where('endedAt', 'is', null).doNothing())
    .execute();
  await wakeWhenDue(
    act,
    ticketId,
    clocks.map(({ dueAt }) => dueAt),
  );
}

/** The priority has changed: the clock counts to its new target from when it began, its pauses left out. */
async function aimAnew(
  act: Recording,
  ticketId: string,
  { kind, targetMinutes }: { kind: string; targetMinutes: number | undefined },
  calendar: Calendar | null,
): Promise<void> {
  if (!targetMinutes) return cancelSome(act, ticketId, [kind]);
  const running = await act.db
    .selectFrom('clock')
    .select(['id', 'startedAt', 'pausedMinutes', 'pausedAt', 'breachedAt'])
    .where('ticketId', '=', ticketId)
    .where('kind', '=', kind)
    .where('endedAt', 'is', null)
    .execute();
  for (const { id, startedAt, pausedMinutes, pausedAt, breachedAt } of running) {
    const dueAt = addBusinessMinutes(calendar, startedAt, targetMinutes + pausedMinutes);
    await act.db
      .updateTable('clock')
      .set({ targetMinutes, dueAt, breachedAt: dueAt > (pausedAt ?? act.at) ? null : breachedAt })
      .where('id', '=', id)
      .execute();
    await wakeWhenDue(act, ticketId, [dueAt]);
  }
}

/** A deadline that passes is noticed by itself; one that was kept meanwhile wakes nobody. */
function wakeWhenDue(act: Recording, ticketId: string, dueAts: readonly Date[]): Promise<void> {
  return act.jobs.enqueue(
    act.db,
    'wake',
    dueAts.map((startAfter) => ({ data: { timer: 'clock-due', subject: ticketId }, startAfter })),
  );
}

/** Ends clocks: met when in time, missed when not. One that stands still is judged by the moment at which it was stopped. */
async function end(act: Recording, ticketId: string, kinds: readonly string[], ofTier: number | undefined): Promise<void> {
  let query = act.db
    .updateTable('clock')
    .set(({ eb, fn }) => ({
      endedAt: act.at,
      endState: eb
        .case()
        .when(eb('dueAt', '<', fn.coalesce('pausedAt', eb.val(act.at))))
        .then('missed')
        .else('met')
        .end(),
    }))
    .where('ticketId', '=', ticketId)
    .where('kind', 'in', [...kinds])
    .where('endedAt', 'is', null);
  if (ofTier !== undefined) query = query.where('tier', '=', ofTier);
  await query.execute();
}

async function cancelSome(act: Recording, ticketId: string, kinds: readonly string[] | 'all'): Promise<void> {
  let query = act.db
    .updateTable('clock')
    .set({ endedAt: act.at, endState: 'cancelled' })
    .where('ticketId', '=', ticketId)
    .where('endedAt', 'is', null);
  if (kinds !== 'all') query = query.where('kind', 'in', [...kinds]);
  await query.execute();
}

/** A paused clock goes on with the working time it had left. */
async function resumeAll(act: Recording, ticketId: string, calendar: Calendar | null): Promise<void> {
  const paused = await act.db
    .selectFrom('clock')
    .select(['id', 'dueAt', 'pausedAt'])
    .where('ticketId', '=', ticketId)
    .where('endedAt', 'is', null)
    .where('pausedAt', 'is not', null)
    .execute();
  const dueAts: Date[] = [];
  for (const { id, dueAt, pausedAt } of paused) {
    if (!pausedAt) continue;
    const left = businessMinutesBetween(calendar, pausedAt, dueAt);
    const pausedMinutes = businessMinutesBetween(calendar, pausedAt, act.at);
    const nextDueAt = pausedAt >= dueAt ? dueAt : addBusinessMinutes(calendar, act.at, left);
    dueAts.push(nextDueAt);
    await act.db
      .updateTable('clock')
      .set(({ eb }) => ({
        pausedAt: null,
        pauseReason: null,
        pausedMinutes: eb('pausedMinutes', '+', pausedMinutes),
        dueAt: nextDueAt,
      }))
      .where('id', '=', id)
      .execute();
  }
  if (dueAts.length > 0) await wakeWhenDue(act, ticketId, dueAts);
}
