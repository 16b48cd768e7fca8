import { type DialectAdapter, type RawBuilder, sql } from 'kysely';
import type { Db, Tx } from '../../platform/database.ts';
import type { PlanVersion } from '../contract.ts';
import { type KnownHolidays, withHolidays } from '../holidays/known-holidays.ts';
import { asRead, asWritten } from '../schema/format.ts';
import type { PlanDocument } from '../schema/schema.ts';

/** A version as it was published: what its file says, and the holidays of the regions that it names as they were known then. */
export type Published = { document: PlanDocument; holidays: KnownHolidays };
type Read = Published & { counted: PlanDocument };

/** A published version never changes, so a process reads each once; transactions share their database's adapter. */
const READ = new WeakMap<DialectAdapter, Map<number, Read>>();

/** The plan of a version as it counts, with all days off: what rules, clocks and the rota go by. */
export async function planOfVersion(db: Db, version: number): Promise<PlanDocument> {
  return (await readVersion(db, version)).counted;
}

/** The plan of a version as it was written: what is read, signed and compared. */
export async function publishedPlan(db: Db, version: number): Promise<Published> {
  return readVersion(db, version);
}

async function readVersion(db: Db, version: number): Promise<Read> {
  const read = READ.getOrInsertComputed(db.getExecutor().adapter, () => new Map());
  const known = read.get(version);
  if (known) return known;
  const row = await db.selectFrom('planVersion').select(['document', 'holidays']).where('version', '=', version).executeTakeFirst();
  if (!row) throw new Error(`plan version ${version} is missing`);
  const [document, holidays] = [asRead(row.document), (row.holidays ?? {}) as KnownHolidays];
  const found = { document, holidays, counted: withHolidays(document, holidays) };
  read.set(version, found);
  return found;
}

const versionColumns = (at: Date) => sql`v.version, v.published_at, v.in_force_from,
  (select json_build_object('id', p.id, 'name', p.name) from person p where p.id = v.published_by) as published_by,
  v.version = ${inForceAt(at)} as is_in_force, v.withdrawn_at`;

/** Who asks, and for which instant: what is in force depends on it. */
type Asked = { db: Db; at: Date };

export async function listVersions({ db, at }: Asked): Promise<PlanVersion[]> {
  const { rows } = await sql<PlanVersion>`select ${versionColumns(at)} from plan_version v order by v.version desc limit 500`.execute(db);
  return rows;
}

export async function findVersion({ db, at }: Asked, version: number): Promise<(PlanVersion & Published) | undefined> {
  const { rows } = await sql<
    PlanVersion & Published
  >`select ${versionColumns(at)}, v.document, coalesce(v.holidays, '{}') as holidays from plan_version v where v.version = ${version}`.execute(
    db,
  );
  return rows[0] && { ...rows[0], document: asRead(rows[0].document) };
}

/** The file that was published, as it was written. */
export async function sourceOfVersion(db: Db, version: number): Promise<string> {
  const { source } = await db.selectFrom('planVersion').select('source').where('version', '=', version).executeTakeFirstOrThrow();
  return source;
}

export type NewVersion = Published & { source: string; publishedBy: string | null; at: Date; from: Date | null };

/** Appends the next version, and says which it replaces. Two who publish at once wait for each other, so numbers have no gap. */
export async function addVersion(
  tx: Tx,
  { document, holidays, source, publishedBy, at, from }: NewVersion,
): Promise<{ version: number; inForceFrom: Date; before: number | null }> {
  await sql`lock table plan_version in share row exclusive mode`.execute(tx);
  const inForceFrom = from ?? (await atOnce(tx, at));
  const before = await versionInForce({ db: tx, at: inForceFrom });
  const { version } = await tx
    .insertInto('planVersion')
    .values({
      version: sql`(select coalesce(max(version), 0) + 1 from plan_version)`,
      document: JSON.stringify(asWritten(document)),
      holidays: isEmpty(holidays) ? null : JSON.stringify(holidays),
      source,
      publishedBy,
      publishedAt: at,
      inForceFrom,
    })
    .returning('version')
    .executeTakeFirstOrThrow();
  return { version, inForceFrom, before };
}

const isEmpty = (holidays: KnownHolidays) => Object.keys(holidays).length === 0;

/**
 * Of two who publish at once the later number is in force. Whoever waited for the other holds the earlier instant, so theirs counts
 * from the newest that has come meanwhile: that something was published then shows that it has. No act lasts longer than a minute;
 * whoever publishes as of long ago, as the demo does, means that.
 */
async function atOnce(tx: Tx, at: Date): Promise<Date> {
  const { rows } = await sql<{ inForceFrom: Date }>`
    select greatest(${at}::timestamptz, max(in_force_from)) as in_force_from from plan_version
    where withdrawn_at is null and in_force_from <= ${at}::timestamptz + interval '1 minute'
      and in_force_from <= (select max(published_at) from plan_version)`.execute(tx);
  return rows[0]?.inForceFrom ?? at;
}

/** Marks a version that is still to come as taken back; false when it has been in force already, or was taken back before. */
export async function withdrawVersion(tx: Tx, { version, by, at }: { version: number; by: string | null; at: Date }): Promise<boolean> {
  const row = await tx
    .updateTable('planVersion')
    .set({ withdrawnAt: at, withdrawnBy: by })
    .where('version', '=', version)
    .where('inForceFrom', '>', at)
    .where('withdrawnAt', 'is', null)
    .returning('version')
    .executeTakeFirst();
  return row !== undefined;
}

/** The version in force at an instant, or null before the first: for statements that ask for more. */
export const inForceAt = (at: Date) => sql<number | null>`plan_in_force(${at})`;

/** The same by itself. */
export async function versionInForce({ db, at }: Asked): Promise<number | null> {
  const { rows } = await sql<{ version: number | null }>`select ${inForceAt(at)} as version`.execute(db);
  return rows[0]?.version ?? null;
}

/** When a version comes into force that has not yet; null when it has, or was taken back. */
export async function comesAt({ db, at }: Asked, version: number): Promise<Date | null> {
  const row = await db
    .selectFrom('planVersion')
    .select('inForceFrom')
    .where('version', '=', version)
    .where('inForceFrom', '>', at)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst();
  return row?.inForceFrom ?? null;
}

/** Whether a version is in force, or has been: of two for the same instant only the later one ever is. */
export async function hasComeIntoForce({ db, at }: Asked, version: number): Promise<boolean> {
  const { rows } = await sql`select from plan_version v
    where v.version = ${version} and v.in_force_from <= ${at} and v.withdrawn_at is null and not exists (
      select from plan_version n where n.in_force_from = v.in_force_from and n.version > v.version and n.withdrawn_at is null)`.execute(db);
  return rows.length > 0;
}

/** The version that was in force before another one came: of two for the same instant, neither was before the other. */
export function inForceBefore(db: Db, version: number): Promise<number | null> {
  return newestOf(db, version, sql`b.in_force_from < v.in_force_from`);
}

/** The version that another one follows, be it for the very same instant. */
export function versionBefore(db: Db, version: number): Promise<number | null> {
  return newestOf(db, version, sql`(b.in_force_from, b.version) < (v.in_force_from, v.version)`);
}

async function newestOf(db: Db, version: number, isBefore: RawBuilder<unknown>): Promise<number | null> {
  const { rows } = await sql<{ version: number }>`select b.version from plan_version b, plan_version v
    where v.version = ${version} and b.withdrawn_at is null and ${isBefore}
    order by b.in_force_from desc, b.version desc limit 1`.execute(db);
  return rows[0]?.version ?? null;
}

/** The next version that is published for a later day, if there is one. */
export async function nextVersion({ db, at }: Asked): Promise<{ version: number; inForceFrom: Date } | null> {
  const row = await db
    .selectFrom('planVersion')
    .select(['version', 'inForceFrom'])
    .where('inForceFrom', '>', at)
    .where('withdrawnAt', 'is', null)
    .orderBy('inForceFrom')
    .executeTakeFirst();
  return row ?? null;
}
