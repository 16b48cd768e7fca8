import { sql } from 'kysely';
import type { Week } from '../calendar/weeks.ts';
import type { Look } from '../identity/act.ts';
import { textIn } from '../plan/rules/in-force.ts';
import { programmeOf } from '../plan/rules/training.ts';
import { planOfVersion } from '../plan/versions/store.ts';
import type { Drift } from './contract.ts';

type Row = { exception: string; week: string; version: number; tier: number; detail: { programme: string; until: string } };

/** More than a page shows; the figures count all of them. */
const LISTED_MAX = 500;

/** How often somebody was let do without a certificate, and for which programme. Whom, is for those to see who lead them. */
export async function countExceptions(look: Look, weeks: readonly Week[], version: number | undefined): Promise<Drift['exceptions']> {
  const { rows } = await sql<Row>`
    select d.exception_id as exception, d.week, d.plan_version as version, d.tier, d.detail from deviation d
    where d.exception_id is not null and d.week between ${weeks[0]?.week} and ${weeks.at(-1)?.week}
      and ${version ? sql`d.plan_version = ${version}` : sql`true`} order by d.at desc, d.id desc`.execute(look.db);
  return {
    granted: rows.length,
    weeks: weeks.map(({ week }) => ({ granted: rows.filter((row) => row.week === week).length })),
    items: await Promise.all(
      rows.slice(0, LISTED_MAX).map(async ({ detail: { programme, until }, ...row }) => {
        const named = programmeOf(await planOfVersion(look.db, row.version), programme);
        return {
          ...row,
          programme,
          until,
          name: { en: textIn(named?.name, 'en') || programme, es: textIn(named?.name, 'es') || programme },
        };
      }),
    ),
  };
}
