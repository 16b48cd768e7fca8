import { sql } from 'kysely';
import type { PlanDocument } from '../../plan/schema/schema.ts';
import { planOfVersion } from '../../plan/versions/store.ts';
import type { Db } from '../../platform/database.ts';
import { eachOnce, type OnShelf, type State, UNTOUCHED } from '../rules/on-shelf.ts';
import { productShelf } from './product-shelf.ts';

type Standing = Omit<OnShelf, 'state'>;
type Asked = { db: Db; planVersion: number };

/** All that stands on the shelf: what the plan in force names, what was put there at the desk, what comes with the product. */
export async function readShelf({ db, planVersion }: Asked): Promise<OnShelf[]> {
  const plan = await planOfVersion(db, planVersion);
  const all = await withStates(db, eachOnce([...ofPlan(plan), ...(await ofDesk(db)), ...ofProduct()]));
  // What the plan names is there, whatever was said of one of its name before.
  return all.filter(({ origin, state }) => origin === 'plan' || state.offAt === null);
}

/** One resource, also when it was taken off. */
export async function findResource({ db, planVersion }: Asked, id: string): Promise<OnShelf | undefined> {
  const plan = await planOfVersion(db, planVersion);
  const named = [...ofPlan(plan), ...(await ofDesk(db, [id])), ...ofProduct()].find((one) => one.id === id);
  return named && (await withStates(db, [named]))[0];
}

/** Those of these ids that were taken off, in their order. */
export async function findTakenOff({ db, planVersion }: Asked, ids: readonly string[]): Promise<OnShelf[]> {
  const inPlan = new Set(ofPlan(await planOfVersion(db, planVersion)).map(({ id }) => id));
  const known = new Map([...ofProduct(), ...(await ofDesk(db, ids))].map((one) => [one.id, one]));
  return withStates(
    db,
    ids.flatMap((id) => (inPlan.has(id) ? [] : (known.get(id) ?? []))),
  );
}

/** Keeps everybody else from changing what the desk says of a resource until this is over. */
export async function lockResource({ db, at }: { db: Db; at: Date }, id: string): Promise<void> {
  await db
    .insertInto('resourceState')
    .values({ resource: id, since: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await sql`select from resource_state where resource = ${id} for no key update`.execute(db);
}

export async function saveState(
  db: Db,
  id: string,
  change: Partial<{
    reviewedAt: Date;
    reviewedBy: string;
    reviewOn: string | null;
    toldOn: string | null;
    replacedAt: Date;
    offAt: Date | null;
    offBy: string | null;
    isRequired: boolean;
  }>,
): Promise<void> {
  await db.updateTable('resourceState').set(change).where('resource', '=', id).execute();
}

export function ofPlan(plan: PlanDocument): Standing[] {
  return (plan.resources ?? []).map(({ id, title, kind, address, tiers, areas, language, owner, reviewEveryMonths, required }) => ({
    id,
    origin: 'plan',
    title: typeof title === 'string' ? { en: title } : title,
    kind,
    address: address ?? null,
    file: null,
    tiers,
    areas: areas ?? null,
    language: language ?? null,
    owner,
    reviewEveryMonths: reviewEveryMonths ?? null,
    isRequired: required ?? false,
    addedBy: null,
    addedAt: null,
  }));
}

function ofProduct(): Standing[] {
  return productShelf().map(({ id, title, kind, address, tiers, areas, required }) => ({
    id,
    origin: 'product',
    title,
    kind,
    address,
    file: null,
    tiers,
    areas: areas ?? null,
    language: null,
    owner: null,
    reviewEveryMonths: null,
    isRequired: required ?? false,
    addedBy: null,
    addedAt: null,
  }));
}

/** Those of these ids; without ids, those that were not taken off. */
async function ofDesk(db: Db, ids?: readonly string[]): Promise<Standing[]> {
  const { rows } = await sql<Standing>`
    select r.id::text as id, 'desk' as origin, r.title, r.kind, r.address,
      case when f.id is not null then json_build_object('id', f.id, 'name', f.name, 'mediaType', f.media_type, 'sizeBytes', f.size_bytes) end as file,
      r.tiers::int[] as tiers, r.areas, r.language, r.owner, r.review_every_months::int as review_every_months, r.is_required,
      json_build_object('id', p.id, 'name', p.name) as added_by, r.added_at
    from resource r join person p on p.id = r.added_by left join attachment f on f.id = r.attachment_id
    where ${
      ids
        ? sql`r.id::text = any(${[...ids]})`
        : sql`not exists (select from resource_state s where s.resource = r.id::text and s.off_at is not null)`
    } order by r.id`.execute(db);
  return rows;
}

async function withStates(db: Db, some: readonly Standing[]): Promise<OnShelf[]> {
  const { rows } = await sql<State & { resource: string }>`
    select s.resource, s.since, s.reviewed_at, s.review_on, s.told_on, s.replaced_at, s.off_at, s.is_required,
      case when p.id is not null then json_build_object('id', p.id, 'name', p.name) end as reviewed_by
    from resource_state s left join person p on p.id = s.reviewed_by
    where s.resource = any(${some.map(({ id }) => id)})`.execute(db);
  const states = new Map(rows.map(({ resource, ...state }) => [resource, state]));
  return some.map((one) => {
    const state = states.get(one.id) ?? UNTOUCHED;
    const isRequired = one.origin === 'product' ? (state.isRequired ?? one.isRequired) : one.isRequired;
    return { ...one, isRequired, state };
  });
}
