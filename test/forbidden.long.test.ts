import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { may } from '../src/identity/roles.ts';
import { CAST, openStage, type Player, type Stage } from './cast.ts';
import { addressesOf, bodyOf, READS, type Rows, rowsOf, WRITES } from './every-endpoint.ts';

/** Everybody at every endpoint, with rows that are there. */
const MARKER = 'ONLY-UNA-AND-THE-STAFF';
const PEOPLE = [...(Object.keys(CAST) as Player[]), null];

let stage: Stage;
let rows: Rows;
beforeAll(async () => {
  stage = await openStage();
  rows = await rowsOf(stage, MARKER);
});
afterAll(() => stage.close());

/** Everybody at every endpoint, and all rows summed up after each: some thousands of times. */
const WALK_MS_MAX = 900_000;

test(
  'a write that is refused leaves the database as it was',
  async () => {
    const tables = await tablesOf();
    const changed: string[] = [];
    let refused = 0;
    const first = await fingerprint(tables);
    let before = first;
    for (const route of WRITES) {
      for (const player of PEOPLE) {
        const isMine = player !== null && may(CAST[player].role, route.permission);
        // Of what is no ticket's, whoever may write it would change the world for the next.
        if (isMine && !/^\/(?:tickets|escalations|relays|vendor-cases)\/:/.test(route.endpoint.path)) continue;
        for (const address of addressesOf(route, rows)) {
          const { status, body } = await stage.as(player).send(route.endpoint.method, address, bodyOf(route));
          const after = await fingerprint(tables);
          const called = `${player} ${route.endpoint.method} ${address}: ${status} ${body.code ?? ''}`;
          if (status >= 500 || (!isMine && status < 400)) changed.push(called);
          if (status >= 400) refused += 1;
          if (status >= 400 && after !== before) changed.push(`${called}: ${tablesThatDiffer(before, after)}`);
          before = after;
        }
      }
    }
    expect(changed).toEqual([]);
    expect(refused).toBeGreaterThan(400);
    // What was allowed in between has shown that it would be seen.
    expect(before).not.toBe(first);
  },
  WALK_MS_MAX,
);

test('nobody reads what is another’s, and no read fails', async () => {
  const wrong: string[] = [];
  let read = 0;
  for (const route of READS)
    for (const player of PEOPLE)
      for (const address of addressesOf(route, rows)) {
        const { status, body } = await stage.as(player).send('GET', address);
        const mayRead = player !== null && may(CAST[player].role, route.permission);
        const leaks = (player === 'otto' || player === null) && JSON.stringify(body).includes(MARKER);
        if (status >= 500 || leaks || (!mayRead && status < 400)) wrong.push(`${player} GET ${address}: ${status}`);
        read += 1;
      }
  expect(wrong).toEqual([]);
  expect(read).toBeGreaterThan(300);
});

/** All tables of the desk's own, but for what only says when somebody was last seen. */
async function tablesOf(): Promise<string[]> {
  const { rows: tables } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'public' and tablename not in ('session', 'api_token', 'known_place') order by 1`.execute(
    stage.desk.db,
  );
  return tables.map(({ name }) => name);
}

async function fingerprint(tables: readonly string[]): Promise<string> {
  const each = tables.map(
    (name) =>
      sql`select ${sql.lit(name)} as name, md5(coalesce(string_agg(r::text, ',' order by r::text), '')) as rows from ${sql.id(name)} r`,
  );
  const { rows: sums } = await sql<{ name: string; rows: string }>`${sql.join(each, sql` union all `)}`.execute(stage.desk.db);
  // A server that reads several tables at once answers them in whichever order.
  return JSON.stringify(sums.toSorted((a, b) => (a.name < b.name ? -1 : 1)));
}

function tablesThatDiffer(before: string, after: string): string {
  const sums = new Map((JSON.parse(before) as { name: string; rows: string }[]).map(({ name, rows: sum }) => [name, sum]));
  return (JSON.parse(after) as { name: string; rows: string }[])
    .filter(({ name, rows: sum }) => sums.get(name) !== sum)
    .map(({ name }) => name)
    .join(', ');
}
