import { sql } from 'kysely';
import type { DeskAct } from '../identity/act.ts';
import { isRefusal } from '../platform/outcome.ts';
import { lockTicket } from '../ticket/ticket-in-hand.ts';
import type { ClockKind } from './contract.ts';
import { recordClockEvent } from './events.ts';

/** The database's clock wakes the timer, and may be ahead of ours by as much as this. */
const EARLY_MS_MAX = 300_000;

type Breached = { id: string; kind: ClockKind; tier: number | null; toTeam: string | null };

/**
 * The timer of a deadline. It re-reads: the promise may have been kept, or stand still. One that has passed is marked once,
 * and the event tells those who can still do something: who has it, and the leads of the team that it is with.
 */
export async function breachClocks(act: DeskAct, ticketId: string): Promise<void> {
  // The ticket before its clocks, as every move does: two who began at different ends would wait for each other.
  if (isRefusal(await lockTicket(act, ticketId))) return;
  const { rows } = await sql<Breached>`
    update clock c set breached_at = ${act.at}
    where c.ticket_id = ${ticketId} and c.ended_at is null and c.paused_at is null and c.breached_at is null and c.due_at <= ${act.at}
    returning c.id, c.kind, c.tier,
      (select h.to_team from hop h where h.ticket_id = c.ticket_id and h.to_tier = c.tier order by h.seq desc limit 1) as to_team`.execute(
    act.db,
  );
  for (const { id, kind, tier, toTeam } of rows) {
    await recordClockEvent(act, {
      kind: 'clock-breached',
      ticketId,
      subjectId: id,
      data: { clock: kind, tier, ...(toTeam && { toTeam }) },
    });
  }
  const { dueAt } = await act.db
    .selectFrom('clock')
    .select(({ fn }) => fn.min('dueAt').as('dueAt'))
    .where('ticketId', '=', ticketId)
    .where('endedAt', 'is', null)
    .where('pausedAt', 'is', null)
    .where('breachedAt', 'is', null)
    .where('dueAt', '<=', new Date(act.at.getTime() + EARLY_MS_MAX))
    .executeTakeFirstOrThrow();
  if (dueAt) await act.jobs.enqueue(act.db, 'wake', [{ data: { timer: 'clock-due', subject: ticketId }, startAfter: dueAt }]);
}
