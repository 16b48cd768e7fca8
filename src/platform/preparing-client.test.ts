import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { emailOf, givePassword, openStage, PASSWORD, type Stage } from '../../test/cast.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await givePassword(stage, 'tina');
});
afterAll(() => stage.close());

const read = async () => (await stage.as(null).post('/invitations/read', { token: 'x'.repeat(43) })).body.code;
async function me(): Promise<number> {
  const payload = { email: emailOf('tina'), password: PASSWORD };
  const { headers } = await stage.app.inject({ method: 'POST', url: '/api/auth/sign-in/email', payload });
  const cookie = [headers['set-cookie']].flat().map((one) => String(one).split(';')[0]);
  return (await stage.as(null).get('/me', { cookie: cookie.join('; ') })).status;
}

test('a newer release may add columns while this one runs', async () => {
  expect([await read(), await me()]).toEqual(['link-not-valid', 200]);
  for (const table of ['invitation', 'person', 'session', 'account', 'event'])
    await sql`alter table ${sql.table(table)} add column of_the_future text`.execute(stage.desk.db);
  expect([await read(), await me()]).toEqual(['link-not-valid', 200]);
});
