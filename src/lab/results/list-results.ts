import { sql } from 'kysely';
import type { Look } from '../../identity/act.ts';
import { planOfVersion } from '../../plan/versions/store.ts';
import type { IssueArea } from '../../plan/words.ts';
import { readCursor, toPage } from '../../platform/http/cursor.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import { isRefusal } from '../../platform/outcome.ts';
import { practisedByTrainees } from '../who-trains.ts';
import type { listLabResults as contract } from './contract.ts';

type Row = {
  id: string;
  person: { id: string; name: string };
  scenario: string;
  title: string;
  tier: number;
  area: IssueArea;
  score: number;
  passed: boolean;
  minutes: number;
  finishedAt: Date;
};

/** Of those whom somebody trains or leads, and of nobody else. Trials of writers are no results. */
export async function listLabResults(look: Look, { scenario, person, passed, limit = 50, cursor }: InputOf<typeof contract>) {
  const after = cursor ? readCursor(cursor, 2) : null;
  if (isRefusal(after)) return after;
  const plan = await planOfVersion(look.db, look.planVersion);
  const { rows } = await sql<Row>`
    select a.id, json_build_object('id', p.id, 'name', p.name) as person, a.scenario_id as scenario, a.scenario -> 'title' ->> ${look.locale} as title,
      a.tier::int as tier, a.area, a.score::int as score, a.passed, a.finished_at,
      greatest(1, round(extract(epoch from a.finished_at - a.started_at) / 60))::int as minutes
    from lab_attempt a join person p on p.id = a.person_id
    where a.finished_at is not null and not a.is_trial and ${practisedByTrainees(look.by, plan)}
      and ${scenario ? sql`a.scenario_id = ${scenario}` : sql`true`}
      and ${person ? sql`a.person_id = ${person}` : sql`true`}
      and ${passed ? sql`a.passed = ${passed === 'yes'}` : sql`true`}
      and ${after ? sql`(a.finished_at, a.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql`true`}
    order by a.finished_at desc, a.id desc limit ${limit + 1}`.execute(look.db);
  return toPage(rows, limit, (row) => [row.finishedAt.toISOString(), row.id]);
}
