import { type DialectAdapter, sql } from 'kysely';
import type { Db, Tx } from '../../platform/database.ts';
import type { PlanVersion } from '../contract.ts';
import type { PlanDocument } from '../schema/schema.ts';

/** A published version never changes, so a process reads each once; transactions share their database's adapter. */
const READ = new WeakMap<DialectAdapter, Map<number, PlanDocument>>();

export async function planOfVersion(db: Db, version: number): Promise<PlanDocument> {
  const read = READ.getOrInsertComputed(db.getExecutor().adapter, () => new Map());
  const known = read.get(version);
  if (known) return known;
  const row = await db.selectFrom('planVersion').select('document').where('version', '=', version).executeTakeFirst();
  if (!row) throw new Error(`plan version ${version} is missing`);
  const document = row.document as PlanDocument;
  read.set(version, document);
  return document;
}

const versionColumns = sql`v.version, v.published_at, v.in_force_from,
  (select json_build_object('id', p.id, 'name', p.name) from person p where p.id = v.published_by) as published_by,
  v.version = (select version from plan_in_force) as is_in_force, v.withdrawn_at`;

export async function listVersions(db: Db): Promise<PlanVersion[]> {
  const { rows } = await sql<PlanVersion>`select ${versionColumns} from plan_version v order by v.version desc limit 500`.execute(db);
  return rows;
}

export async function findVersion(db: Db, version: number): Promise<(PlanVersion & { document: PlanDocument }) | undefined> {
  const { rows } = await sql<
    PlanVersion & { document: PlanDocument }
  >`select ${versionColumns}, v.document from plan_version v where v.version = ${version}`.execute(db);
  return rows[0];
}

/** The file that was published, as it was written. */
export async function sourceOfVersion(db: Db, version: number): Promise<string> {
  const { source } = await db.selectFrom('planVersion').select('source').where('version', '=', version).executeTakeFirstOrThrow();
  return source;
}

export type NewVersion = { document: PlanDocument; source: string; publishedBy: string | null; at: Date; from: Date | null };

/** Appends the next version. Two who publish at once wait for each other, so numbers have no gap. */
export async function addVersion(
  tx: Tx,
  { document, source, publishedBy, at, from }: NewVersion,
): Promise<{ version: number; inForceFrom: Date }> {
  await sql`lock table plan_version in share row exclusive mode`.execute(tx);
  return tx
    .insertInto('planVersion')
    .values({
      version: sql`(select coalesce(max(version), 0) + 1 from plan_version)`,
      document: JSON.stringify(document),
      source,
      publishedBy,
      publishedAt: at,
      inForceFrom: from ?? atOnce(at),
    })
    .returning(['version', 'inForceFrom'])
    .executeTakeFirstOrThrow();
}

/**
 * When the wait for another who publishes is over, so that of two at once the later number is in force; by the database's clock,
 * which also says what is: ours may be ahead of it or behind. Whoever publishes as of long ago, as the demo does, means that.
 */
function atOnce(at: Date) {
  return sql<Date>`case when ${at}::timestamptz > now() - interval '1 minute'
    then date_trunc('milliseconds', clock_timestamp()) else ${at}::timestamptz end`;
}

/** Marks a version that is still to come as taken back; false when it has been in force already, or was taken back before. */
export async function withdrawVersion(tx: Tx, { version, by, at }: { version: number; by: string; at: Date }): Promise<boolean> {
  const row = await tx
    .updateTable('planVersion')
    .set({ withdrawnAt: at, withdrawnBy: by })
    .where('version', '=', version)
    .where('inForceFrom', '>', sql<Date>`clock_timestamp()`)
    .where('withdrawnAt', 'is', null)
    .returning('version')
    .executeTakeFirst();
  return row !== undefined;
}

/** The version in force now, or null before the first. */
export async function versionInForce(db: Db): Promise<number | null> {
  const row = await db.selectFrom('planInForce').select('version').executeTakeFirst();
  return row?.version ?? null;
}

/** Whether a version is in force, or has been: of two for the same instant only the later one ever is. */
export async function hasComeIntoForce(db: Db, version: number): Promise<boolean> {
  const { rows } = await sql`select from plan_version v
    where v.version = ${version} and v.in_force_from <= now() and v.withdrawn_at is null and not exists (
      select from plan_version n where n.in_force_from = v.in_force_from and n.version > v.version and n.withdrawn_at is null)`.execute(db);
  return rows.length > 0;
}

/** The version that was in force before another one came. */
export async function versionBefore(db: Db, version: number): Promise<number | null> {
  const { rows } = await sql<{ version: number }>`select b.version from plan_version b, plan_version v
    where v.version = ${version} and b.withdrawn_at is null and b.in_force_from < v.in_force_from
    order by b.in_force_from desc, b.version desc limit 1`.execute(db);
  return rows[0]?.version ?? null;
}

/** The next version that is published for a later day, if there is one. */
export async function nextVersion(db: Db): Promise<{ version: number; inForceFrom: Date } | null> {
  const row = await db
    .selectFrom('planVersion')
    .select(['version', 'inForceFrom'])
    .where('inForceFrom', '>', sql<Date>`now()`)
    .where('withdrawnAt', 'is', null)
    .orderBy('inForceFrom')
    .executeTakeFirst();
  return row ?? null;
}
