import { sql } from 'kysely';
import { dayAt, isDay } from '../calendar/days.ts';
import type { Act } from '../identity/act.ts';
import type { PlanDocument } from '../plan/schema/schema.ts';
import { type Refusal, refuse } from '../platform/outcome.ts';
import { addressKey, flawOfContent, safeAddress } from './rules/content.ts';
import { type Titles, titleIn } from './rules/on-shelf.ts';
import { zoneOfOwner } from './shelf/shown.ts';
import { readShelf } from './shelf/store.ts';
import { OWN_MAX } from './words.ts';

const SHELF_LOCK = 7310;

type Written = { plan: PlanDocument; title: Titles; kind: string; owner: string; address: string | null; attachment: string | null };
type Content = { address: string | null; attachment: string | null };

/** What is wrong with what was written; else where it is, as it is kept. `id` is that of the resource, when it is there already. */
export async function lacksOf(act: Act, written: Written & { id?: string }): Promise<Content | Refusal> {
  const { plan, title, owner, address, attachment } = written;
  if (title.en === undefined && title.es === undefined) return refuse('resource-without-title');
  if (!(plan.teams ?? []).some(({ id }) => id === owner)) return refuse('resource-owner-unknown', { team: owner });
  const flaw = flawOfContent(written);
  if (flaw) return refuse(flaw);
  const safe = address === null ? null : safeAddress(address);
  if (address !== null && safe === null) return refuse('resource-address-unsafe');
  const there =
    safe && (await readShelf(act)).find((one) => one.address !== null && addressKey(one.address) === safe && one.id !== written.id);
  if (there) return refuse('resource-there-already', { title: titleIn(there.title, act.locale), id: there.id });
  return { address: safe, attachment };
}

/** A review is made on a day that is still to come. */
export function reviewDayFlaw(
  { at }: Pick<Act, 'at'>,
  { plan, owner, reviewOn }: { plan: PlanDocument; owner: string | null; reviewOn: string | null },
): Refusal | null {
  if (reviewOn === null) return null;
  return isDay(reviewOn) && reviewOn > dayAt(at, zoneOfOwner(plan, owner)) ? null : refuse('resource-review-past');
}

/** A refusal where nothing more has room. Two who add at once come one after the other, so that neither goes past it. */
export async function fullShelf({ db }: Pick<Act, 'db'>): Promise<Refusal | null> {
  await sql`select pg_advisory_xact_lock(${SHELF_LOCK}, 0)`.execute(db);
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from resource r
    where not exists (select from resource_state s where s.resource = r.id::text and s.off_at is not null)`.execute(db);
  return (rows[0]?.count ?? 0) >= OWN_MAX ? refuse('shelf-full', { max: OWN_MAX }) : null;
}
