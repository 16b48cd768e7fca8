import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { CAST, letBackIn, openStage, type Player, type Stage } from '../../test/cast.ts';
import { startingPlan } from '../app/starting-plan.ts';
import { react } from '../app/worker/worker.ts';
import { planOfVersion } from '../plan/versions/store.ts';
import { peopleToAskAgain } from './who-must-read.ts';

const STAFF = ['tina', 'toni', 'lena', 'wanda', 'moe', 'theo'] as const;

let stage: Stage;
let worked: string;
/** Of the worked plan that each test begins with, which nobody has signed. */
let version: number;
beforeAll(async () => {
  stage = await openStage();
  worked = await startingPlan('support-plan');
  version = await inForce();
});
beforeEach(async () => {
  await stage.desk.db.deleteFrom('signature').execute();
  for (const player of [...STAFF, 'ada'] as const) await join(player, ...CAST[player].teams);
  if ((await inForce()) !== version) version = await stage.publish(worked);
});
afterAll(() => stage.close());

const change = async (player: Player, to: object) => {
  expect((await stage.as('ada').patch(`/people/${stage.ids[player]}`, to)).status).toBe(200);
};
/** They work here, in these teams and no others. */
const join = (player: Player, ...teams: string[]) =>
  change(player, { role: CAST[player].role, isActive: true, teams: teams.map((team) => ({ team, isLead: false })) });

const inForce = async (): Promise<number> => (await stage.as('lena').get('/plan')).body.version;
const partOf = async (player: Player) => (await stage.as(player).get('/plan/my-part')).body;
const sign = async (player: Player) => stage.as(player).post('/plan/signatures', { digest: (await partOf(player)).digest });
const asked = async () => {
  const states = await Promise.all(STAFF.map(async (player) => [player, (await partOf(player)).signed === null] as const));
  return states.filter(([, isAsked]) => isAsked).map(([player]) => player);
};
const publish = (change: (plan: any) => void) => {
  const plan = parse(worked);
  change(plan);
  return stage.publish(stringify(plan));
};
/** Everybody has signed what is in force. */
const allSign = async () => {
  for (const player of STAFF) expect((await sign(player)).status).toBe(201);
};

describe('signing', () => {
  test('takes what was read, and shows it signed from then on', async () => {
    const before = await partOf('tina');
    expect(before).toMatchObject({ version, signed: null, earlier: null, part: { teams: [{ id: 'service-desk' }] } });
    const { status, body } = await stage.as('tina').post('/plan/signatures', { digest: before.digest });
    expect([status, body.version]).toEqual([201, version]);
    expect(await partOf('tina')).toMatchObject({ signed: { version, at: body.at } });
  });

  test('twice is harmless, and stays as it was', async () => {
    const events = () => stage.desk.db.selectFrom('event').select('id').where('kind', '=', 'part-signed').execute();
    await sign('tina');
    const [{ signed }, before] = [await partOf('tina'), await events()];
    expect((await sign('tina')).body).toEqual(signed);
    expect(await events()).toEqual(before);
  });

  test('is refused for what was not read: another part, or one that has changed meanwhile', async () => {
    const { digest } = await partOf('theo');
    expect(await stage.as('toni').post('/plan/signatures', { digest })).toMatchObject({ status: 409, body: { code: 'part-changed' } });
    await publish((plan) => (plan.responsibilities[2].duties[0] = 'Something else'));
    expect(await stage.as('theo').post('/plan/signatures', { digest })).toMatchObject({ status: 409, body: { code: 'part-changed' } });
  });

  test('is nothing for who is in no team, and not open to a user', async () => {
    expect(await partOf('ada')).toMatchObject({ part: null, digest: null, signed: null });
    expect((await stage.as('ada').post('/plan/signatures', { digest: '0'.repeat(64) })).body.code).toBe('part-changed');
    expect((await stage.as('una').get('/plan/my-part')).status).toBe(403);
    expect((await stage.as('una').post('/plan/signatures', { digest: '0'.repeat(64) })).status).toBe(403);
  });
});

describe('a new version', () => {
  beforeEach(allSign);

  test('that changes only tier 3 asks tier 3 alone, and says where', async () => {
    await publish((plan) => (plan.promises.betweenTiers[2].answerWithinMinutes = 30));
    expect(await asked()).toEqual(['theo']);
    expect((await partOf('theo')).earlier).toMatchObject({ version, changed: ['promise'] });
  });

  test('that goes back to what was signed asks nobody: it is the very text that they have read', async () => {
    await publish((plan) => (plan.promises.betweenTiers[2].answerWithinMinutes = 30));
    await stage.publish(worked);
    expect(await asked()).toEqual([]);
  });

  test('that leaves everything as it is asks nobody', async () => {
    await publish((plan) => plan.communication.waves.pop());
    expect(await asked()).toEqual([]);
  });

  test('that raises what tier 2 takes asks those who hand it over and those who take it', async () => {
    await publish((plan) => (plan.process.packet[0].bar = 85));
    expect(await asked()).toEqual(['tina', 'toni', 'lena', 'wanda', 'moe']);
    expect((await partOf('tina')).earlier.changed).toEqual(['handsOver']);
    expect((await partOf('moe')).earlier.changed).toEqual(['takes']);
  });

  test('is foreseen before it is published, by team, and once for who is in two', async () => {
    const { db } = stage.desk;
    const before = await planOfVersion(db, version);
    await join('moe', 'windows-support', 'mobile-support');
    const plan = parse(worked);
    plan.process.packet[0].bar = 85;
    const counts = [
      { teamId: 'service-desk', count: 3 },
      { teamId: 'windows-support', count: 2 },
      { teamId: 'mobile-support', count: 1 },
    ];
    // Moe is in both teams of tier 2 from here on, so that the text which he had signed is not his part any more.
    expect(await peopleToAskAgain(db, before, plan)).toEqual({ teams: counts, total: 5 });
    expect(await peopleToAskAgain(db, before, before)).toEqual({ teams: [], total: 0 });
    expect(await asked()).toEqual(['moe']);
    expect((await partOf('moe')).earlier.changed).toContain('team');
    expect((await sign('moe')).status).toBe(201);
  });
});

describe('the bell', () => {
  beforeEach(allSign);

  const told = async (version: number) => {
    const published = await stage.desk.db.selectFrom('event').select(['id', 'data']).where('kind', '=', 'plan-in-force').execute();
    const event = published.find(({ data }) => (data as { version: number }).version === version);
    await react(stage.desk, event?.id ?? '');
    const rows = await stage.desk.db
      .selectFrom('notice')
      .innerJoin('person', 'person.id', 'notice.personId')
      .select('person.name')
      .where('eventId', '=', event?.id ?? '')
      .execute();
    return rows.map(({ name }) => name).toSorted();
  };

  test('rings at those whose part a version changed, and at nobody else', async () => {
    expect(await told(await publish((plan) => (plan.responsibilities[0].areas.email = 'escalates')))).toEqual([
      'Lena Lead',
      'Tina One',
      'Toni Uno',
    ]);
    const { body } = await stage.as('toni').get('/notices');
    expect(body.items[0]).toMatchObject({ kind: 'plan-in-force', ticketId: null });
  });

  test('is silent where a version goes back to what was signed, and where it changes nothing for anybody', async () => {
    await publish((plan) => (plan.responsibilities[0].areas.email = 'escalates'));
    expect(await told(await stage.publish(worked))).toEqual([]);
    expect(await told(await publish((plan) => plan.goals?.aims?.pop()))).toEqual([]);
  });

  test('is silent for who published it, whose part waits all the same', async () => {
    const plan = parse(worked);
    plan.tiers[0].purpose = 'Another purpose';
    const { body } = await stage.as('lena').post('/plan/publish', { source: stringify(plan) });
    expect(await told(body.version)).toEqual(['Tina One', 'Toni Uno']);
    expect(await asked()).toEqual(['tina', 'toni', 'lena']);
  });
});

describe('the list of who has signed', () => {
  const list = async (query = '') => (await stage.as('lena').get(`/plan/signatures${query}`)).body;

  /** One is in two teams; tier 1 was asked again, and one of its three has signed anew. */
  beforeEach(async () => {
    await join('moe', 'windows-support', 'mobile-support');
    await allSign();
    await publish((plan) => (plan.tiers[0].purpose = 'Another purpose'));
    await sign('tina');
  });

  test('adds up, by team and in all', async () => {
    const { total, teams, items } = await list();
    expect(total).toEqual({ people: 6, signed: 4, askedAgain: 2, never: 0 });
    expect(teams.map(({ team, people, signed }: any) => [team, people, signed])).toEqual([
      ['service-desk', 3, 1],
      ['windows-support', 2, 2],
      ['mobile-support', 1, 1],
      ['mdm-team', 1, 1],
    ]);
    expect(items.map(({ person }: any) => person.name)).toEqual([
      'Lena Lead',
      'Moe Two',
      'Theo Three',
      'Tina One',
      'Toni Uno',
      'Wanda Two',
    ]);
  });

  test('asks a newcomer to a team by their state alone', async () => {
    await join('ada', 'mdm-team');
    expect((await list('?state=never')).items).toMatchObject([{ person: { name: 'Ada Admin' }, state: 'never', signed: null }]);
  });

  test('is filtered by team and state, and paged by key', async () => {
    const { items } = await list('?team=service-desk&state=asked-again');
    expect(items.map(({ person, signed }: any) => [person.name, signed.version > 0])).toEqual([
      ['Lena Lead', true],
      ['Toni Uno', true],
    ]);
    const names: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: any = await list(`?limit=4${cursor && `&cursor=${cursor}`}`);
      names.push(...page.items.map(({ person }: any) => person.name));
      cursor = page.nextCursor;
    }
    expect(names).toEqual(['Lena Lead', 'Moe Two', 'Theo Three', 'Tina One', 'Toni Uno', 'Wanda Two']);
  });

  test('leaves out who no longer works here', async () => {
    await change('toni', { isActive: false });
    await change('wanda', { role: 'requester' });
    expect((await list()).total.people).toBe(4);
    await letBackIn(stage, 'toni');
  });

  test('is not for an agent', async () => {
    expect((await stage.as('theo').get('/plan/signatures')).status).toBe(403);
  });
});
