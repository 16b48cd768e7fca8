import { sql } from 'kysely';
import { titleOf } from '../bridge/store.ts';
import { dayAt } from '../calendar/days.ts';
import { spanOf, type Week, weekOf } from '../calendar/weeks.ts';
import type { Look } from '../identity/act.ts';
import type { Drift } from './contract.ts';
import { BRIDGE_DEVIATION_KINDS, type BridgeDeviationKind } from './words.ts';

type Due = { version: number; startsAt: Date };
type Departed = {
  bridge: string;
  kind: BridgeDeviationKind;
  week: string;
  version: number;
  startsAt: Date;
  detail: Record<string, unknown>;
  title: string | null;
  phase: string | null;
};

/** More than a page shows; the figures count all of them. */
const LISTED_MAX = 500;

/** How many of the bridges that the plan called were not held, or were held without a tier, and which. */
export async function countBridges(
  look: Look,
  weeks: readonly Week[],
  { version, timeZone }: { version: number | undefined; timeZone: string },
): Promise<Drift['bridges']> {
  const [first, last] = [weeks[0], weeks.at(-1)];
  if (!first || !last) throw new Error('no weeks');
  const ofVersion = version ? sql`b.plan_version = ${version}` : sql`true`;
  const { rows: due } = await sql<Due>`
    select b.plan_version as version, b.starts_at from bridge b
    where b.starts_at >= ${spanOf(first, timeZone).from}::timestamptz and b.starts_at < ${spanOf(last, timeZone).to}::timestamptz
      and (b.kind = 'standing' or b.rule is not null) and (b.state in ('ended', 'missed') or b.cancelled_by is not null) and ${ofVersion}`.execute(
    look.db,
  );
  const { rows: departed } = await sql<Departed>`
    select d.bridge_id as bridge, d.kind, d.week, d.plan_version as version, d.detail, b.starts_at, b.title, b.phase
    from deviation d join bridge b on b.id = d.bridge_id
    where d.bridge_id is not null and d.week between ${first.week} and ${last.week} and ${ofVersion} order by b.starts_at desc, b.id`.execute(
    look.db,
  );
  const dueIn = Map.groupBy(due, ({ startsAt }) => weekOf(dayAt(startsAt, timeZone)));
  const count = (kind: BridgeDeviationKind, week?: string) => ({
    bridges: departed.filter((one) => one.kind === kind && (week === undefined || one.week === week)).length,
    of: week === undefined ? due.length : (dueIn.get(week)?.length ?? 0),
  });
  return {
    due: due.length,
    kinds: BRIDGE_DEVIATION_KINDS.map((kind) => ({ kind, ...count(kind), weeks: weeks.map(({ week }) => count(kind, week)) })),
    items: await Promise.all(
      departed.slice(0, LISTED_MAX).map(async ({ bridge, kind, week, startsAt, detail, ...called }) => ({
        bridge,
        kind,
        week,
        version: called.version,
        startsAt: startsAt.toISOString(),
        title: await titleOf(look, { ...called, planVersion: called.version }),
        detail,
      })),
    ),
  };
}
