import { sql } from 'kysely';
import { worksHere } from '../identity/find-member.ts';
import type { Db } from '../platform/database.ts';

/** The name of somebody who works here; null when nobody does by that id. */
export async function worker(db: Db, id: string): Promise<string | null> {
  const { rows } = await sql<{ name: string }>`select p.name from person p where p.id = ${id} and ${worksHere}`.execute(db);
  return rows[0]?.name ?? null;
}
