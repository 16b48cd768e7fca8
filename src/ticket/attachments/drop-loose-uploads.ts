import { sql } from 'kysely';
import type { DeskAct } from '../../identity/act.ts';

/** Forgets files that were uploaded before then and never sent. Answers the contents that nothing refers to any more. */
export async function dropLooseUploads(act: DeskAct, before: Date): Promise<Buffer[]> {
  const { rows } = await sql<{ sha256: Buffer }>`
    with loose as (delete from attachment where ticket_id is null and resource_id is null and at < ${before} returning id, sha256)
    select distinct l.sha256 from loose l
    where not exists (select from attachment a where a.sha256 = l.sha256 and a.id not in (select id from loose))`.execute(act.db);
  return rows.map(({ sha256 }) => sha256);
}
