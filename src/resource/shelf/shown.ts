import { sql } from 'kysely';
import type { Look } from '../../identity/act.ts';
import { may } from '../../identity/roles.ts';
import { zoneOf, zoneOfTeam } from '../../plan/rules/in-force.ts';
import { isTrainerByPlan, leadsTier } from '../../plan/rules/training.ts';
import type { PlanDocument } from '../../plan/schema/schema.ts';
import { planOfVersion } from '../../plan/versions/store.ts';
import type { Db } from '../../platform/database.ts';
import type { Resource } from '../contract.ts';
import { contentOf, readSince } from '../rules/content.ts';
import { type OnShelf, titleIn } from '../rules/on-shelf.ts';
import { isReviewDue, nextReview } from '../rules/review.ts';

type Seen = Pick<Look, 'db' | 'by' | 'at' | 'planVersion' | 'locale'>;

/** Whoever looks after training; and whoever trains or leads each of the tiers. */
export function keeps(by: Look['by'], plan: PlanDocument, tiers: readonly number[]): boolean {
  return may(by.role, 'training:plan') || tiers.every((tier) => isTrainerByPlan(plan, by, tier) || leadsTier(plan, by, tier));
}

/** In which days of a review are meant. */
export function zoneOfOwner(plan: PlanDocument, owner: string | null): string {
  return owner === null ? zoneOf(plan) : zoneOfTeam(plan, owner);
}

/** Resources as their reader sees them. */
export async function shown(look: Seen, some: readonly OnShelf[]): Promise<Resource[]> {
  const { db, by, at, locale } = look;
  const plan = await planOfVersion(db, look.planVersion);
  const reads = await readsOf(db, by.id, some);
  const reports = await reportsOf(look, some);
  return some.map((one) => {
    const { title, state, isRequired, tiers, areas, ...rest } = one;
    const read = reads.get(one.id);
    const timeZone = zoneOfOwner(plan, one.owner);
    const readAt = readSince(read, { content: contentOf(one), replacedAt: state.replacedAt });
    return {
      ...rest,
      title: titleIn(title, locale),
      titles: title,
      tiers: [...tiers].sort(),
      areas: areas && [...areas],
      required: isRequired,
      addedAt: one.addedAt?.toISOString() ?? null,
      reviewedAt: state.reviewedAt?.toISOString() ?? null,
      reviewedBy: state.reviewedBy,
      reviewOn: nextReview(one, timeZone),
      isReviewDue: isReviewDue(one, { at, timeZone }),
      reports: reports.get(one.id) ?? { count: 0, note: null, isOwn: false },
      readAt: readAt?.toISOString() ?? null,
      isReplaced: read !== undefined && readAt === null,
      takenOffAt: (one.origin !== 'plan' && state.offAt?.toISOString()) || null,
      mayKeep: keeps(by, plan, tiers),
    };
  });
}

export async function shownOne(look: Seen, one: OnShelf): Promise<Resource> {
  const [resource] = await shown(look, [one]);
  if (!resource) throw new Error(`resource ${one.id} vanished`);
  return resource;
}

type Read = { content: string; at: Date };

/** What somebody has read of these, as it was then. */
export async function readsOf(db: Db, person: string, some: readonly OnShelf[]): Promise<Map<string, Read>> {
  const rows = await db
    .selectFrom('resourceRead')
    .select(['resource', 'content', 'at'])
    .where('personId', '=', person)
    .where('resource', 'in', some.length > 0 ? some.map(({ id }) => id) : [''])
    .execute();
  return new Map(rows.map(({ resource, ...read }) => [resource, read]));
}

type Reports = Resource['reports'];

/** Who says of what stands there now, since it was last reviewed, that it does not open. */
export async function reportsOf({ db, by }: Pick<Seen, 'db' | 'by'>, some: readonly OnShelf[]): Promise<Map<string, Reports>> {
  const { rows } = await sql<Reports & { resource: string }>`
    select w.resource, count(*)::int as count, (array_agg(r.note order by r.at desc) filter (where r.note is not null))[1] as note,
      bool_or(r.person_id = ${by.id}) as is_own
    from unnest(${some.map(({ id }) => id)}::text[], ${some.map(contentOf)}::text[], ${some.map(({ state }) => state.reviewedAt)}::timestamptz[])
      as w (resource, content, since)
    join resource_report r on r.resource = w.resource and r.content = w.content and (w.since is null or r.at > w.since)
    group by w.resource`.execute(db);
  return new Map(rows.map(({ resource, ...reports }) => [resource, reports]));
}
