import { sql } from 'kysely';
import type { Database, Db, Tx } from '../../platform/database.ts';
import type { BridgeState } from '../words.ts';
import { mayWrite } from './may-write.ts';

export type Stored = { id: number; update: Uint8Array };
export type StoredOf = Stored & { people: string[]; at: Date };
export type Change = { update: Uint8Array; personId: string };

/** Whether words are taken for a bridge’s notes; null where there is no such bridge. */
export async function areNotesOpen(db: Db, bridgeId: string): Promise<boolean | null> {
  const row = await db.selectFrom('bridge').select('state').where('id', '=', bridgeId).executeTakeFirst();
  return row ? mayWrite(row.state as BridgeState) : null;
}

/** What was stored after that row, in the order in which it was stored. */
export async function changesAfter(db: Db, bridgeId: string, id: number): Promise<Stored[]> {
  return db
    .selectFrom('bridgeNoteUpdate')
    .select(['id', 'update'])
    .where('bridgeId', '=', bridgeId)
    .where('id', '>', id)
    .orderBy('id')
    .execute();
}

export async function allChanges(db: Db, bridgeId: string): Promise<StoredOf[]> {
  return db
    .selectFrom('bridgeNoteUpdate')
    .select(['id', 'update', 'people', 'at'])
    .where('bridgeId', '=', bridgeId)
    .orderBy('id')
    .execute();
}

type Storing = { bridgeId: string; after: number; changes: readonly Change[]; at: Date };

/**
 * Stores what was written, behind what others have stored meanwhile, which comes back. Null once the notes are closed. All who write
 * notes of a bridge wait for its row, so that ids grow in the order of the commits and whoever has read up to one has missed none
 * before it; and who ends the bridge has all that was acknowledged.
 */
export async function storeChanges(
  db: Database,
  { bridgeId, after, changes, at }: Storing,
): Promise<{ others: Stored[]; last: number } | null> {
  return db.transaction().execute(async (tx) => {
    const state = await lockBridge(tx, bridgeId);
    if (state === null || !mayWrite(state)) return null;
    const others = await changesAfter(tx, bridgeId, after);
    const rows = await tx
      .insertInto('bridgeNoteUpdate')
      .values(changes.map(({ update, personId }) => ({ bridgeId, update: Buffer.from(update), people: uuids([personId]), at })))
      .returning('id')
      .execute();
    return { others, last: Math.max(after, ...rows.map(({ id }) => id)) };
  });
}

/**
 * Puts one row in the place of those that it holds all of. Of two who do so at once, the second finds them gone and leaves it. Whoever
 * has not read them yet reads the one, since it comes after them all.
 */
export async function replaceChanges(db: Database, bridgeId: string, old: readonly StoredOf[], joined: Uint8Array): Promise<void> {
  const [people, at] = [[...new Set(old.flatMap((row) => row.people))], old.at(-1)?.at];
  if (at === undefined) return;
  await db.transaction().execute(async (tx) => {
    await lockBridge(tx, bridgeId);
    const ids = old.map(({ id }) => id);
    const { rows } = await sql<{ id: number }>`select id from bridge_note_update where id = any(${ids}::bigint[])`.execute(tx);
    if (rows.length !== ids.length) return;
    await sql`delete from bridge_note_update where id = any(${ids}::bigint[])`.execute(tx);
    await tx
      .insertInto('bridgeNoteUpdate')
      .values({ bridgeId, update: Buffer.from(joined), people: uuids(people), at })
      .execute();
  });
}

/** The bridges whose notes lie in so many rows that it is time to join them. */
export async function bridgesToJoin(db: Db, rowsMin: number): Promise<string[]> {
  const { rows } = await sql<{ bridgeId: string }>`select bridge_id from bridge_note_update
    group by bridge_id having count(*) >= ${rowsMin} order by bridge_id limit 100`.execute(db);
  return rows.map(({ bridgeId }) => bridgeId);
}

/** What hangs on the bridge may be written meanwhile, its own row may not. */
async function lockBridge(tx: Tx, bridgeId: string): Promise<BridgeState | null> {
  const row = await tx.selectFrom('bridge').select('state').where('id', '=', bridgeId).forNoKeyUpdate().executeTakeFirst();
  return row ? (row.state as BridgeState) : null;
}

const uuids = (people: readonly string[]) => sql<string[]>`${people}::uuid[]`;
