import { sql } from 'kysely';
import { promiseCalendar } from '../plan/rules/in-force.ts';
import type { Recording } from '../platform/event-log.ts';
import { idBeside } from '../platform/ids.ts';
import { keepDueAt } from '../ticket/store.ts';
import type { TicketUnderPlan } from '../ticket/under-plan.ts';
import { changeClocks, type KeptClock } from './change-clocks.ts';
import { asIfAlways, type Happened, isPromiseToUser, recounted } from './recount-clocks.ts';
import { type ClockMover, clockChange, MOVING_KINDS } from './rules.ts';

/** Starts, ends, pauses and resumes a ticket's clocks within the transaction of the event, so that a deadline is never stale. */
export async function runClocks(act: Recording, event: ClockMover, ticket: TicketUnderPlan): Promise<void> {
  const { id, priority, plan } = ticket;
  const change = clockChange(plan, event, { priority });
  if (!change) return;
  const before = await clocksOf(act, id, { isAll: change.recount === true });
  const after = change.recount
    ? await countedAgain(act, before, ticket)
    : changeClocks(before, change, { at: act.at, calendar: promiseCalendar(plan), id: () => idBeside(id, act.at) });
  const changed = after.filter((clock) => !before.includes(clock));
  await saveClocks(act, id, changed);
  const dueAt = firstDue(after);
  if (firstDue(before)?.getTime() !== dueAt?.getTime()) await keepDueAt(act, id, dueAt);
  await wakeWhenDue(
    act,
    id,
    changed.filter(runs).map((clock) => clock.dueAt),
  );
}

const runs = ({ endedAt, pausedAt }: KeptClock) => !endedAt && !pausedAt;

/** When the first of those that run falls due. */
function firstDue(clocks: readonly KeptClock[]): Date | null {
  const dueAts = clocks.filter(runs).map(({ dueAt }) => dueAt.getTime());
  return dueAts.length > 0 ? new Date(Math.min(...dueAts)) : null;
}

/** Those that run, or all. The ticket's row is locked by whoever records, so nobody else changes them meanwhile. */
async function clocksOf(act: Recording, ticketId: string, { isAll }: { isAll: boolean }): Promise<KeptClock[]> {
  const { rows } = await sql<KeptClock>`
    select id, kind, tier, target_minutes, calendar, started_at, due_at, paused_at, pause_reason, paused_ms, breached_at, ended_at, end_state
    from clock where ticket_id = ${ticketId} and ${isAll ? sql`true` : sql`ended_at is null`} order by started_at, id`.execute(act.db);
  return rows;
}

/** The priority is another: what is promised to the user follows from all that has happened, whatever it was meanwhile. */
async function countedAgain(act: Recording, clocks: readonly KeptClock[], { id, priority, plan }: TicketUnderPlan): Promise<KeptClock[]> {
  const { rows: log } = await sql<Happened & { subjectId: string | null }>`
    select e.kind, e.data, e.at, e.subject_id from event e
    where e.ticket_id = ${id} and e.kind = any(${[...MOVING_KINDS, 'clock-breached']}) order by e.seq`.execute(act.db);
  const told = log.filter(({ kind }) => (kind as string) === 'clock-breached');
  const asIf = asIfAlways(
    log.filter((one) => !told.includes(one)),
    { plan, priority, calendar: promiseCalendar(plan) },
  );
  const promised = recounted(clocks.filter(isPromiseToUser), asIf, {
    at: act.at,
    id: () => idBeside(id, act.at),
    toldAt: (clock) => told.findLast(({ subjectId }) => subjectId === clock)?.at ?? null,
  });
  return [...clocks.filter((clock) => !isPromiseToUser(clock)), ...promised];
}

/** Those that end stand before those that begin, and before those that run again: of one kind and tier only one may run. */
async function saveClocks(act: Recording, ticketId: string, clocks: readonly KeptClock[]): Promise<void> {
  if (clocks.length === 0) return;
  const endedFirst = [...clocks.filter(({ endedAt }) => endedAt), ...clocks.filter(({ endedAt }) => !endedAt)];
  await act.db
    .insertInto('clock')
    .values(endedFirst.map((clock) => ({ ticketId, ...clock })))
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet(({ ref }) => ({
        targetMinutes: ref('excluded.targetMinutes'),
        dueAt: ref('excluded.dueAt'),
        pausedAt: ref('excluded.pausedAt'),
        pauseReason: ref('excluded.pauseReason'),
        pausedMs: ref('excluded.pausedMs'),
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
