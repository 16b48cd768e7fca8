import type { Look } from '../../identity/act.ts';
import type { PersonRef } from '../../identity/contract.ts';
import type { Db } from '../../platform/database.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import { type Refusal, refuse } from '../../platform/outcome.ts';
import type { readBridgeNotes as contract } from './contract.ts';
import { documentOf } from './document.ts';
import { allChanges, areNotesOpen, type StoredOf } from './store.ts';
import { markdownOf, textOf } from './to-markdown.ts';

export type WrittenNotes = { markdown: string; text: string; authors: PersonRef[]; changedAt: Date | null };

export async function readBridgeNotes(
  { db }: Look,
  { id }: InputOf<typeof contract>,
): Promise<(WrittenNotes & { isOpen: boolean }) | Refusal> {
  const isOpen = await areNotesOpen(db, id);
  if (isOpen === null) return refuse('bridge-not-found');
  return { ...(await readNotes(db, id)), isOpen };
}

/** What was written together on a bridge. In the transaction that ends it, this is all that was ever acknowledged. */
export async function readNotes(db: Db, bridgeId: string): Promise<WrittenNotes> {
  const rows = await allChanges(db, bridgeId);
  const doc = documentOf(rows.map(({ update }) => update));
  return { markdown: markdownOf(doc), text: textOf(doc), authors: await authorsOf(db, rows), changedAt: rows.at(-1)?.at ?? null };
}

async function authorsOf(db: Db, rows: readonly StoredOf[]): Promise<PersonRef[]> {
  const ids = [...new Set(rows.flatMap(({ people }) => people))];
  if (ids.length === 0) return [];
  const people = await db.selectFrom('person').select(['id', 'name']).where('id', 'in', ids).execute();
  return ids.flatMap((id) => people.find((person) => person.id === id) ?? []);
}
