import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emailOf, givePassword, openedTicket, openStage, PASSWORD, type Stage } from '../../test/cast.ts';
import { isTest, readSources } from '../../test/sources.ts';
import { later } from '../../test/time.ts';

/** Who may look at the machine's clock, and why. */
const LOOKS: Record<string, string> = {
  'src/app/open-desk.ts': 'the clock of a desk that is given none',
  'src/cli/plan-file.ts': 'which holidays are known today, where no desk runs',
  'src/platform/embedded-postgres.ts': 'how long a database may take to start',
};

/** The sign-in library writes these by itself; what of them counts for the desk is set by the desk's clock, see `sign-in.ts`. */
const KEPT_BY_THE_LIBRARY = ['session', 'verification'];

const isPage = (path: string) => /^src\/\w+\/ui\//.test(path) || path.endsWith('.tsx');
const SERVER = readSources('src/**/*.{ts,tsx}').filter(({ path }) => !isTest(path) && !isPage(path));

/** A clock is always somebody's, as in `desk.now()`: a bare `now()` is that of PostgreSQL. */
const LOOKS_ITSELF = /\bnew Date\(\)|\bDate\.now\(|\bTemporal\.Now\b/;
const ASKS_THE_DATABASE =
  /(?<![.\w])now\(\)(?!:)|\b(?:clock_timestamp|statement_timestamp|transaction_timestamp)\b|\bcurrent_(?:timestamp|date|time)\b|\blocaltime/i;

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

describe('the instant is given', () => {
  test('nobody looks at the machine’s clock, but for the few who must', () => {
    const looking = SERVER.filter(({ text }) => LOOKS_ITSELF.test(text)).map(({ path }) => path);
    expect(looking).toEqual(Object.keys(LOOKS));
  });

  test('nobody asks the database what time it is', () => {
    const asking = SERVER.flatMap(({ path, text }) =>
      text.split('\n').flatMap((line, index) => (ASKS_THE_DATABASE.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [])),
    );
    expect(asking).toEqual([]);
  });

  test('no view, function or default of the database does', async () => {
    const { rows } = await sql<{ place: string; says: string }>`
      select concat(table_name, '.', column_name) as place, column_default as says from information_schema.columns
        where table_schema = 'public' and column_default is not null and table_name not like 'kysely%'
      union all select viewname::text, definition from pg_views where schemaname = 'public'
      union all select proname::text, prosrc from pg_proc where pronamespace = 'public'::regnamespace`.execute(stage.desk.db);
    const asking = rows.filter(({ says }) => ASKS_THE_DATABASE.test(says)).map(({ place }) => place);
    expect(asking.toSorted()).toEqual(KEPT_BY_THE_LIBRARY.flatMap((table) => [`${table}.created_at`, `${table}.updated_at`]).toSorted());
  });
});

describe('a desk whose clock is moved', () => {
  const RESOLUTION = { contactedBy: 'phone', note: 'Called' };
  const ticketOf = async (id: string) => (await stage.as('lena').get(`/tickets/${id}`)).body;
  const planNow = async () => (await stage.as('lena').get('/plan')).body;
  const signIn = async () => {
    const { headers } = await stage.app.inject({
      method: 'POST',
      url: '/api/auth/sign-in/email',
      payload: { email: emailOf('lena'), password: PASSWORD },
    });
    const cookie = String([headers['set-cookie']].flat()[0]).split(';')[0];
    return async () => (await stage.app.inject({ url: '/api/v1/me', headers: { cookie } })).statusCode;
  };

  test('a ticket lives its life on it, and nothing disagrees', async () => {
    stage.passUnattended({ days: 400 });
    const { id } = await openedTicket(stage);
    const opened = await ticketOf(id);
    expect(opened.clocks.map(({ isBreached }: { isBreached: boolean }) => isBreached)).toEqual([false, false]);
    const until = later(stage.desk.now(), { days: 2 });
    await stage.as('tina').post(`/tickets/${id}/wait`, { waitingFor: 'date', until: until.toISOString() });

    await stage.pass({ days: 3 });
    const resumed = await ticketOf(id);
    expect([resumed.status, resumed.waitingUntil]).toEqual(['open', null]);

    await stage.pass({ days: 14 });
    const late = await ticketOf(id);
    const breaches = await stage.desk.db
      .selectFrom('event')
      .select('at')
      .where('ticketId', '=', id)
      .where('kind', '=', 'clock-breached')
      .execute();
    // The page, the event of the timer and the bell tell of the same two deadlines, at the instants when they passed.
    expect(late.clocks.map(({ isBreached }: { isBreached: boolean }) => isBreached)).toEqual([true, true]);
    expect(breaches.map(({ at }) => at.toISOString().slice(0, 16)).toSorted()).toEqual(
      late.clocks.map(({ dueAt }: { dueAt: string }) => dueAt.slice(0, 16)).toSorted(),
    );
    const bell = (await stage.as('lena').get('/notices')).body.items.filter(
      ({ kind, ticketId }: { kind: string; ticketId: string }) => kind === 'clock-breached' && ticketId === id,
    );
    // One notice: that it came, that the wait was over, and the two deadlines.
    expect(bell).toMatchObject([{ count: 4 }]);

    await stage.as('tina').post(`/tickets/${id}/resolution`, RESOLUTION);
    const { autoCloseAt } = await ticketOf(id);
    await stage.pass({ days: 4 });
    expect((await ticketOf(id)).status).toBe('resolved');
    await stage.pass({ days: 2 });
    const { status, closedAt } = await ticketOf(id);
    expect([status, closedAt.slice(0, 16)]).toEqual(['closed', autoCloseAt.slice(0, 16)]);
  });

  test('what is in force, what is next and what may be taken back follow it', async () => {
    const first = (await planNow()).version;
    await stage.as('lena').post('/plan/draft', { from: 'in-force' });
    const inForceFrom = later(stage.desk.now(), { days: 7 }).toISOString();
    const { version } = (await stage.as('lena').post('/plan/publish', { inForceFrom })).body;
    expect((await planNow()).version).toBe(first);
    const before = await openedTicket(stage);
    await stage.pass({ days: 8 });
    const plan = await planNow();
    expect([plan.version, plan.isInForce]).toEqual([version, true]);
    expect((await stage.as('lena').post(`/plan/versions/${version}/withdraw`)).body.code).toBe('plan-version-was-in-force');
    expect([(await ticketOf(before.id)).planVersion, (await ticketOf((await openedTicket(stage)).id)).planVersion]).toEqual([
      first,
      version,
    ]);
    const told = await stage.desk.db
      .selectFrom('event')
      .select('at')
      .where('kind', '=', 'plan-in-force')
      .orderBy('seq', 'desc')
      .executeTakeFirst();
    expect(told?.at.toISOString().slice(0, 16)).toBe(inForceFrom.slice(0, 16));
  });

  test('a session lasts fourteen of its days', async () => {
    await givePassword(stage, 'lena');
    const asks = await signIn();
    stage.passUnattended({ days: 13 });
    expect(await asks()).toBe(200);
    stage.passUnattended({ days: 2 });
    expect(await asks()).toBe(401);
  });
});
