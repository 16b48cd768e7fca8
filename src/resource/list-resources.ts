import { sql } from 'kysely';
import type { Look } from '../identity/act.ts';
import { planOfVersion } from '../plan/versions/store.ts';
import { readCursor, toPage, writeCursor } from '../platform/http/cursor.ts';
import type { InputOf } from '../platform/http/endpoint.ts';
import { isRefusal } from '../platform/outcome.ts';
import type { listResources as contract } from './contract.ts';
import { comesAfter, isWanted, placeOf } from './rules/on-shelf.ts';
import { keeps, shown } from './shelf/shown.ts';
import { findTakenOff, readShelf } from './shelf/store.ts';

type Asked = InputOf<typeof contract>;

/** The shelf has a bounded length and comes from three places: it is put together, and then paged by where each stands. */
export async function listResources(look: Look, { limit = 50, cursor, tier, due, off, ...wanted }: Asked) {
  const plan = await planOfVersion(look.db, look.planVersion);
  const mayAdd = [1, 2, 3].some((one) => keeps(look.by, plan, [one]));
  if (off) return takenOff(look, { limit, cursor, mayAdd });
  const after = cursor ? readCursor(cursor, 3) : null;
  if (isRefusal(after)) return after;
  const fitting = (await readShelf(look)).filter((one) => isWanted(one, { ...wanted, ...(tier && { tiers: [tier] }) }));
  const inOrder = fitting
    .map((one) => ({ one, place: placeOf(one, look.locale, wanted.area) }))
    .toSorted((a, b) => (comesAfter(a.place, b.place) ? 1 : -1))
    .filter(({ place }) => after === null || comesAfter(place, after))
    .map(({ one }) => one);
  if (due) {
    const waiting = (await shown(look, inOrder)).filter(({ isReviewDue, reports }) => isReviewDue || reports.count > 0);
    return { ...cut(waiting, limit), mayAdd };
  }
  const { items, nextCursor } = toPage(inOrder.slice(0, limit + 1), limit, (one) => placeOf(one, look.locale, wanted.area));
  return { items: await shown(look, items), nextCursor, mayAdd };

  function cut<One extends { id: string }>(some: One[], count: number) {
    const last = some.length > count ? inOrder.find(({ id }) => id === some[count - 1]?.id) : undefined;
    return { items: some.slice(0, count), nextCursor: last ? writeCursor(placeOf(last, look.locale, wanted.area)) : null };
  }
}

/** What was taken off, the last first: that grows with the years. */
async function takenOff(look: Look, { limit, cursor, mayAdd }: { limit: number; cursor: string | undefined; mayAdd: boolean }) {
  const after = cursor ? readCursor(cursor, 2) : null;
  if (isRefusal(after)) return after;
  const { rows } = await sql<{ resource: string; offAt: Date }>`
    select s.resource, s.off_at from resource_state s where s.off_at is not null
      and ${after ? sql`(s.off_at, s.resource) < (${after[0]}::timestamptz, ${after[1]}::text)` : sql`true`}
    order by s.off_at desc, s.resource desc limit ${limit + 1}`.execute(look.db);
  const { items, nextCursor } = toPage(rows, limit, ({ offAt, resource }) => [offAt.toISOString(), resource]);
  const found = await findTakenOff(
    look,
    items.map(({ resource }) => resource),
  );
  return { items: await shown(look, found), nextCursor, mayAdd };
}
