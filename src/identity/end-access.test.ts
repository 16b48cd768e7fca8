import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Answer, openStage, type Player, type Stage, signedIn } from '../../test/cast.ts';
import { newId } from '../platform/ids.ts';
import { hashSecret } from './secrets.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const PASSWORD = 'another-password';
const secretIn = ({ body }: Answer) => String(body.link).split('#')[1];
const accept = (token: string | undefined) => stage.as(null).post('/invitations/accept', { token, password: PASSWORD });
const change = (player: Player, what: object) => stage.as('ada').patch(`/people/${stage.ids[player]}`, what);

/** Everything that opens something later: what answers 200 still does. */
type Secrets = { session: { cookie: string }; token: string; calendar: string; password: string | undefined; invited: string | undefined };
let count = 0;
async function secretsOf(player: Player): Promise<Secrets> {
  const session = await signedIn(stage, player);
  const email = `new-${count++}@velanorte.example`;
  return {
    session,
    token: (await stage.as(null).post('/tokens', { name: 'A script' }, session)).body.token,
    calendar: new URL((await stage.as(null).post('/plan/calendar-feed', {}, session)).body.url).pathname,
    password: secretIn(await stage.as('ada').post(`/people/${stage.ids[player]}/password-link`)),
    invited: secretIn(await stage.as(null).post('/invitations', { email, name: 'New', role: 'agent' }, session)),
  };
}
async function openedBy({ session, token, calendar, password, invited }: Secrets): Promise<Record<keyof Secrets, number>> {
  const read = (secret: string | undefined) => stage.as(null).post('/invitations/read', { token: secret });
  return {
    session: (await stage.as(null).get('/me', session)).status,
    token: (await stage.as(null).get('/me', { authorization: `Bearer ${token}` })).status,
    calendar: (await stage.as(null).get(calendar)).status,
    password: (await read(password)).status,
    invited: (await read(invited)).status,
  };
}
/** Made by a request that had begun before the end, and came to the table after it. */
async function slipIn(token: string): Promise<void> {
  const at = stage.desk.now();
  const row = { id: newId(at), personId: stage.ids.lena, name: 'Late', tokenHash: hashSecret(token), createdAt: at };
  await stage.desk.db.insertInto('apiToken').values(row).execute();
}
const ALL = { session: 200, token: 200, calendar: 200, password: 200, invited: 200 };
const NONE = { session: 401, token: 401, calendar: 404, password: 404, invited: 404 };

describe('a person’s access', () => {
  let secrets: Secrets;
  beforeEach(async () => {
    await change('lena', { role: 'lead', isActive: true });
    secrets = await secretsOf('lena');
    expect(await openedBy(secrets)).toEqual(ALL);
  });

  test('ends with all that they could do, and none of it comes back by itself', async () => {
    await change('lena', { isActive: false });
    expect(await openedBy(secrets)).toEqual(NONE);
    await slipIn('relevo_slipped-in-between');
    await change('lena', { isActive: true });
    expect(await openedBy(secrets)).toEqual(NONE);
    expect(await openedBy({ ...secrets, token: 'relevo_slipped-in-between' })).toEqual(NONE);
    expect((await accept(secrets.password)).body.code).toBe('link-not-valid');
    expect(await openedBy(await secretsOf('lena'))).toEqual(ALL);
  });

  test('that is saved as it was ends nothing', async () => {
    await change('lena', { role: 'lead', isActive: true });
    expect(await openedBy(secrets)).toEqual(ALL);
  });

  test('by a password that is chosen with a link, whoever came in by anything else is out', async () => {
    expect((await accept(secrets.password)).status).toBe(200);
    // Whom they have invited is another.
    expect(await openedBy(secrets)).toEqual({ ...NONE, invited: 200 });
  });

  test('with another role goes on as far as the role goes; what hung on a right has ended with it', async () => {
    await change('lena', { role: 'agent' });
    expect(await openedBy(secrets)).toEqual({ ...ALL, invited: 404 });
    await change('lena', { role: 'requester' });
    await change('lena', { role: 'lead' });
    expect(await openedBy(secrets)).toEqual({ ...ALL, invited: 404, calendar: 404 });
  });
});

test('of two administrators who part, the links of one for the other’s return are gone', async () => {
  await change('theo', { role: 'admin' });
  const link = secretIn(await stage.as('theo').post(`/people/${stage.ids.wanda}/password-link`));
  await change('theo', { role: 'lead' });
  expect((await accept(link)).body.code).toBe('link-not-valid');
});

describe('a token', () => {
  test('makes nothing that would outlive it for its own person', async () => {
    const own = await stage.as('ada').post(`/people/${stage.ids.ada}/password-link`);
    const answers = [await stage.as('tina').post('/tokens', { name: 'More' }), await stage.as('tina').post('/plan/calendar-feed'), own];
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(Array(3).fill([403, 'not-by-token']));
  });

  test('of somebody else is seen and revoked by an administrator, and by nobody else', async () => {
    const made = await stage.as(null).post('/tokens', { name: 'Lost' }, await signedIn(stage, 'toni'));
    expect((await stage.as('wanda').get(`/people/${stage.ids.toni}/tokens`)).status).toBe(403);
    const { items } = (await stage.as('ada').get(`/people/${stage.ids.toni}/tokens`)).body;
    expect(items.map(({ name }: { name: string }) => name)).toEqual(['test', 'Lost']);
    expect((await stage.as('wanda').delete(`/tokens/${made.body.id}`)).body.code).toBe('token-not-found');
    expect((await stage.as('ada').delete(`/tokens/${made.body.id}`)).status).toBe(200);
    expect((await stage.as(null).get('/me', { authorization: `Bearer ${made.body.token}` })).status).toBe(401);
  });

  test('is revoked by its person, whatever role they have left', async () => {
    await change('moe', { role: 'requester', teams: [] });
    expect((await stage.as('moe').post('/tokens', { name: 'More' })).body.code).toBe('forbidden');
    const [token] = (await stage.as('moe').get('/tokens')).body.items;
    expect((await stage.as('moe').delete(`/tokens/${token.id}`)).status).toBe(200);
    expect((await stage.as('moe').get('/me')).status).toBe(401);
  });
});

test('every table that keeps a secret of a person is known here', async () => {
  const { rows } = await sql<{ table: string }>`select distinct k.table_name as table from information_schema.columns k
    join information_schema.columns p on p.table_schema = k.table_schema and p.table_name = k.table_name and p.column_name = 'person_id'
    where k.table_schema = 'public' and k.column_name in ('token', 'token_hash', 'secret_hash') order by 1`.execute(stage.desk.db);
  expect(rows.map(({ table }) => table)).toEqual(['api_token', 'invitation', 'plan_feed', 'session']);
});
