import { sql } from 'kysely';
import type { DeskAct } from '../identity/act.ts';
import type { FailedJob } from '../platform/job-failures.ts';
import { recordFollowUpEvent } from './events.ts';

const MESSAGE_LENGTH_MAX = 2_000;
/** One ring for a spell: who has been told of a failure that still lies there hears of others a day later. */
const SPELL_MS = 86_400_000;
const SPELL_LOCK = 7303;

/** What a job was for, in the desk's own terms. */
export type About = { name: string; eventId: string | null; ticketId: string | null; subject: string | null };

/** Keeps what failed until somebody deals with it, and rings at the administrators once a spell. Taken twice, it is kept once. */
export async function keepFailed(act: DeskAct, { data, message, ...job }: FailedJob, about: About): Promise<{ isNew: boolean }> {
  const { numInsertedOrUpdatedRows } = await act.db
    .insertInto('failedFollowUp')
    .values({ ...job, ...about, data: JSON.stringify(data), message: message.slice(0, MESSAGE_LENGTH_MAX) })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  const isNew = numInsertedOrUpdatedRows === 1n;
  if (isNew && (await isFirstOfSpell(act, about))) await ring(act, job.id, about);
  return { isNew };
}

/** A ring that fails rings at nobody: it would fail the same way. */
async function isFirstOfSpell(act: DeskAct, { eventId }: About): Promise<boolean> {
  // Of two workers that take a failure at the same moment, the second waits here and finds that the first has rung.
  await sql`select pg_advisory_xact_lock(${SPELL_LOCK})`.execute(act.db);
  const { rows } = await sql<{ isFirst: boolean }>`
    select not exists (select from failed_follow_up where rang_at > ${new Date(act.at.getTime() - SPELL_MS)})
      and not exists (select from event where id = ${eventId} and kind = 'follow-ups-failed') as is_first`.execute(act.db);
  return rows[0]?.isFirst ?? false;
}

async function ring(act: DeskAct, id: string, { name }: About): Promise<void> {
  await act.db.updateTable('failedFollowUp').set({ rangAt: act.at }).where('id', '=', id).execute();
  await recordFollowUpEvent(act, { kind: 'follow-ups-failed', subjectId: id, data: { name } });
}
