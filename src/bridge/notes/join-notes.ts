import * as Y from 'yjs';
import type { Database } from '../../platform/database.ts';
import { documentOf } from './document.ts';
import { allChanges, bridgesToJoin, replaceChanges } from './store.ts';

/** Fewer are read as quickly as one. */
export const ROWS_WORTH_JOINING = 50;

/** Joins the rows of a bridge’s notes into one that holds them all; what is written meanwhile stays beside it. */
export async function joinNotes(db: Database, bridgeId: string): Promise<void> {
  const rows = await allChanges(db, bridgeId);
  if (rows.length < 2) return;
  await replaceChanges(db, bridgeId, rows, Y.encodeStateAsUpdate(documentOf(rows.map(({ update }) => update))));
}

/** Those that no process has joined when the last left the room, because it was killed before. */
export async function joinLongNotes(db: Database): Promise<void> {
  for (const bridgeId of await bridgesToJoin(db, ROWS_WORTH_JOINING)) await joinNotes(db, bridgeId);
}
