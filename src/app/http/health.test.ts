import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStage, type Stage } from '../../../test/cast.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const ready = async () => (await stage.app.inject('/readyz')).statusCode;

test('ready is who has the database in the shape of this release', async () => {
  expect(await ready()).toBe(200);
  await sql`delete from kysely_migration where name = (select max(name) from kysely_migration)`.execute(stage.desk.db);
  expect(await ready()).toBe(503);
});
