import { sql } from 'kysely';
import type { DeskAct } from '../../identity/act.ts';
import type { Outward } from '../../identity/reaction.ts';
import type { Surroundings } from '../../identity/route.ts';
import type { Db } from '../../platform/database.ts';
import type { RecordedEvent } from '../../platform/event-log.ts';
import { inReaction } from '../act.ts';
import type { Desk } from '../desk.ts';
import { markDone } from './mark-done.ts';

const CALL_MS_MAX = 30_000;
/** Whoever claimed a call so long ago is dead: no call lasts that long. */
const CLAIM_MS = 2 * CALL_MS_MAX;

/**
 * Runs a reaction that calls the outside. Claim, call, keep: each step commits by itself, and no transaction is open while
 * somebody else's server thinks. A crash after the call repeats it once, with the same request and the same key.
 */
export async function callOutside(desk: Desk, reaction: Outward, event: RecordedEvent): Promise<void> {
  const claim = await inReaction(desk, event, (act) => claimCall(act, reaction, event, desk));
  if (claim === 'done') return;
  let { answer } = claim;
  if (!claim.isAnswered) {
    answer = await call(desk, reaction, event, claim.request);
    // By itself, before anything is made of it: what fails then must not call again.
    await noteCall(desk.db, event, reaction.name, { answer: JSON.stringify(answer ?? null), answeredAt: desk.now(), claimedAt: null });
  }
  await inReaction(desk, event, async (act) => {
    if (await markDone(act, event, reaction.name)) await reaction.keep(act, event, answer);
  });
}

type Claim = { request: object; answer: unknown; isAnswered: boolean };

/**
 * Takes the call for this process, with the request that is to be sent. One that another process has is tried again later; one that
 * was answered is nobody’s, since what is still to be made of it is made once, however many try.
 */
async function claimCall(act: DeskAct, { name, prepare }: Outward, event: RecordedEvent, around: Surroundings): Promise<Claim | 'done'> {
  const done = await act.db
    .selectFrom('reactionDone')
    .select('at')
    .where('eventId', '=', event.id)
    .where('reaction', '=', name)
    .executeTakeFirst();
  if (done) return 'done';
  const { rows } = await sql<Claim & { isPrepared: boolean }>`
    insert into reaction_call as c (event_id, reaction, claimed_at) values (${event.id}, ${name}, ${act.at})
    on conflict (event_id, reaction) do update set claimed_at = case when c.answered_at is null then excluded.claimed_at end
      where c.claimed_at is null or c.claimed_at <= ${new Date(act.at.getTime() - CLAIM_MS)}
    returning c.request, c.answer, c.answered_at is not null as is_answered, c.request is not null as is_prepared`.execute(act.db);
  const [claim] = rows;
  if (!claim) throw new Error(`${name} is being called by another process`);
  if (claim.isPrepared) return claim;
  const prepared = await prepare(act, event, around);
  if (prepared === null) {
    await markDone(act, event, name);
    return 'done';
  }
  const request = JSON.stringify(prepared);
  await noteCall(act.db, event, name, { request });
  // As a second call would read it, so that the first sends nothing else.
  return { ...claim, request: JSON.parse(request) };
}

/** A call that fails gives its claim back, so that the next try need not wait until it is stale. */
async function call(desk: Desk, { name, call }: Outward, event: RecordedEvent, request: object): Promise<unknown> {
  try {
    return await call(request, { key: `${event.id}:${name}`, signal: AbortSignal.timeout(CALL_MS_MAX), at: desk.now(), around: desk });
  } catch (error) {
    // When not even that can be written, the claim grows stale by itself; what is told is why the call failed.
    await noteCall(desk.db, event, name, { claimedAt: null }).catch(() => {});
    throw error;
  }
}

/** Of `reaction_call`; JSON is written as text. */
type Noted = { request?: string; claimedAt?: Date | null; answer?: string; answeredAt?: Date };

async function noteCall(db: Db, { id }: RecordedEvent, name: string, noted: Noted): Promise<void> {
  await db.updateTable('reactionCall').set(noted).where('eventId', '=', id).where('reaction', '=', name).execute();
}
