import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listening } from '../../../bench/statements.ts';
import { openStage, type Stage } from '../../../test/cast.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const ready = async () => (await stage.app.inject('/readyz')).statusCode;

test('who asks whether the desk is ready has no timer read that is for later', async () => {
  const { db } = stage.desk;
  const job = sql`insert into pgboss.job (name, data, start_after) select 'wake', '{}', ${stage.desk.now()}::timestamptz`;
  await sql`delete from pgboss.job`.execute(db);
  await sql`${job} + interval '1 day' from generate_series(1, 20000)`.execute(db);
  await sql`${job} - interval '90 seconds' from generate_series(1, 3)`.execute(db);
  await sql`analyze pgboss.job`.execute(db);
  const heard = await listening(async () => {
    const { followUps } = (await stage.app.inject('/readyz')).json();
    expect(followUps).toMatchObject({ failed: 0, due: 3 });
    expect(followUps.oldestDueSeconds).toBeGreaterThanOrEqual(90);
  });
  const { text, values } = heard.find(({ text }) => text.includes('pgboss.job')) ?? { text: '', values: [] };
  const { rows } = await db.executeQuery<{ 'QUERY PLAN': string }>({ sql: `explain ${text}`, parameters: values } as never);
  expect(rows.map((row) => Object.values(row)[0]).join('\n')).not.toMatch(/Seq Scan on job/);
});

test('ready is who has the database in the shape of this release', async () => {
  expect(await ready()).toBe(200);
  await sql`delete from kysely_migration where name = (select max(name) from kysely_migration)`.execute(stage.desk.db);
  expect(await ready()).toBe(503);
});
