import { sql } from 'kysely';
import { promiseCalendar } from '../plan/rules/in-force.ts';
import type { Recording } from '../platform/event-log.ts';
import { newId } from '../platform/ids.ts';
import { keepDueAt } from '../ticket/store.ts';
import type { TicketUnderPlan } from '../ticket/under-plan.ts';
import { changeClocks, type KeptClock } from './change-clocks.ts';
import { type ClockMover, clockChange } from './rules.ts';

/** Starts, ends, pauses and resumes a ticket's clocks within the transaction of the event, so that a deadline is never stale. */
export async function runClocks(act: Recording, event: ClockMover, { id, priority, plan }: TicketUnderPlan): Promise<void> {
  const change = clockChange(plan, event, { priority });
  if (!change) return;
  const running = await runningClocks(act, id);
  const clocks = changeClocks(running, change, { at: act.at, calendar: promiseCalendar(plan), id: () => newId(act.at) });
  const changed = clocks.filter((clock) => !running.includes(clock));
  await saveClocks(act, id, changed);
  const [before, dueAt] = [firstDue(running), firstDue(clocks)];
  if (before?.getTime() !== dueAt?.getTime()) await keepDueAt(act, id, dueAt);
  await wakeWhenDue(
    act,
    id,
    changed.filter(({ endedAt, pausedAt }) => !endedAt && !pausedAt).map(({ dueAt }) => dueAt),
  );
}

/** When the first of those that run falls due. */
function firstDue(clocks: readonly KeptClock[]): Date | null {
  const dueAts = clocks.filter(({ endedAt, pausedAt }) => !endedAt && !pausedAt).map(({ dueAt }) => dueAt.getTime());
  return dueAts.length > 0 ? new Date(Math.min(...dueAts)) : null;
}

/** The ticket's row is locked by whoever records, so nobody else changes them meanwhile. */
async function runningClocks(act: Recording, ticketId: string): Promise<KeptClock[]> {
  const { rows } = await sql<KeptClock>`
    select id, kind, tier, target_minutes, calendar, started_at, due_at, paused_at, pause_reason, paused_minutes, breached_at, ended_at, end_state
    from clock where ticket_id = ${ticketId} and ended_at is null order by started_at, id`.execute(act.db);
  return rows;
}

/** Those that end stand before those that begin: of one kind and tier only one may run. */
async function saveClocks(act: Recording, ticketId: string, clocks: readonly KeptClock[]): Promise<void> {
  if (clocks.length === 0) return;
  await act.db
    .insertInto('clock')
    .values(clocks.map((clock) => ({ ticketId, ...clock })))
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet(({ ref }) => ({
        targetMinutes: ref('excluded.targetMinutes'),
        dueAt: ref('excluded.dueAt'),
        pausedAt: ref('excluded.pausedAt'),
        pauseReason: ref('excluded.pauseReason'),
        pausedMinutes: ref('excluded.pausedMinutes'),
        breachedAt: ref('excluded.breachedAt'),
        endedAt: ref('excluded.endedAt'),
        endState: ref('excluded.endState'),
      })),
    )
    .execute();
}

/** A deadline that passes is noticed by itself; one that was kept meanwhile wakes nobody. */
async function wakeWhenDue(act: Recording, ticketId: string, dueAts: readonly Date[]): Promise<void> {
  if (dueAts.length === 0) return;
  await act.jobs.enqueue(
    act.db,
    'wake',
    dueAts.map((startAfter) => ({ data: { timer: 'clock-due', subject: ticketId }, startAfter })),
  );
}
