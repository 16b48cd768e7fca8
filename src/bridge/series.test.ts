import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { openStage, type Stage } from '../../test/cast.ts';
import { workedPlan } from '../../test/worked-plan.ts';

/** The Friday before a Production 1 of next year, ten in the morning in Madrid. */
const FRIDAY = new Date('2027-07-30T08:00:00Z');

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ now: () => FRIDAY });
  await publish(() => {});
});
afterAll(() => stage.close());

const calls = async (query = '') => (await stage.as('lena').get(`/bridges?limit=200${query}`)).body.items;
const ahead = async () => (await calls('&state=scheduled')).map(({ startsAt }: any) => startsAt);
const publish = async (change: (bridge: any) => void) => {
  const plan = workedPlan();
  const phase = plan.phases?.find(({ id }) => id === 'production-1');
  Object.assign(phase ?? {}, { from: '2027-08-02', to: '2027-08-31', enrolBy: '2027-08-31' });
  change(phase?.bridge);
  await stage.publish(stringify({ ...plan, phases: [phase], communication: undefined }));
  await stage.pass({ minutes: 1 });
};

describe('the calls of a phase', () => {
  test('are made two weeks ahead, on the days that the plan says, in its zone', async () => {
    const days = await ahead();
    expect(days).toHaveLength(10);
    expect([days[0], days.at(-1)]).toEqual(['2027-08-02T07:00:00.000Z', '2027-08-13T07:00:00.000Z']);
  });

  test('are called as the phase is', async () => {
    const [first] = await calls('&state=scheduled');
    expect(first).toMatchObject({ title: 'Production 1', kind: 'standing', phase: 'production-1', tiers: [1, 2, 3], missingTiers: [] });
  });

  test('move with the plan, each with a new number for calendars', async () => {
    const [{ id }] = await calls('&state=scheduled');
    await publish((bridge) => Object.assign(bridge, { at: '10:30', joinAddress: 'https://meet.velanorte.example/p1' }));
    const moved = (await stage.as('lena').get(`/bridges/${id}`)).body;
    expect(moved).toMatchObject({ startsAt: '2027-08-02T08:30:00.000Z', joinAddress: 'https://meet.velanorte.example/p1', sequence: 1 });
    expect(await ahead()).toHaveLength(10);
    const invitation = String((await stage.as('lena').get(`/bridges/${id}/invitation.ics`)).body);
    expect(invitation).toMatch(/METHOD:REQUEST[\s\S]*DTSTART;TZID=Europe\/Madrid:20270802T103000/);
    expect(invitation).toContain('SEQUENCE:1');
  });

  test('are cancelled where the plan has them no longer, and come back with it', async () => {
    await publish((bridge) => Object.assign(bridge, { days: ['monday'] }));
    expect(await ahead()).toEqual(['2027-08-02T07:00:00.000Z', '2027-08-09T07:00:00.000Z']);
    const [gone] = await calls('&state=cancelled');
    const invitation = String((await stage.as('lena').get(`/bridges/${gone.id}/invitation.ics`)).body);
    expect([/METHOD:\w+/.exec(invitation)?.[0], /STATUS:\w+/.exec(invitation)?.[0]]).toEqual(['METHOD:CANCEL', 'STATUS:CANCELLED']);
    await publish(() => {});
    expect(await ahead()).toHaveLength(10);
    expect(await calls()).toHaveLength(10);
  });

  test('that a person has called off stay so', async () => {
    const [first] = await calls('&state=scheduled');
    await stage.as('lena').post(`/bridges/${first.id}/cancel`);
    await publish((bridge) => Object.assign(bridge, { minutes: 45 }));
    expect((await stage.as('lena').get(`/bridges/${first.id}`)).body.state).toBe('cancelled');
  });
});

describe('when its time comes', () => {
  test('a call that nobody comes to is missed, and the next one is made', async () => {
    await stage.pass({ days: 5 });
    const [call] = (await calls('&state=missed')).toReversed();
    expect(call).toMatchObject({ startsAt: '2027-08-03T07:00:00.000Z', missingTiers: [1, 2, 3] });
    expect((await ahead()).at(-1)).toBe('2027-08-18T07:00:00.000Z');
  });

  test('a tier of which nobody is there is said, once', async () => {
    await stage.pass({ hours: 22, minutes: 50 });
    const [call] = await calls('&state=scheduled');
    for (const player of ['lena', 'wanda'] as const) await stage.as(player).post(`/bridges/${call.id}/join`);
    await stage.pass({ minutes: 20 });
    const kinds = async () =>
      (await stage.as('lena').get(`/bridges/${call.id}/timeline`)).body.items.filter(({ kind }: any) => kind === 'bridge-tier-missing');
    expect(await kinds()).toMatchObject([{ data: { tiers: [1, 2, 3] } }]);
  });

  test('a call that has begun goes on as it is when another plan comes into force', async () => {
    const [live] = await calls('&state=live');
    await publish((bridge) => Object.assign(bridge, { days: ['sunday'] }));
    expect((await stage.as('lena').get(`/bridges/${live.id}`)).body).toMatchObject({ state: 'live', endsAt: live.endsAt });
    expect(await ahead()).toHaveLength(2);
  });

  test('a call that all have left ends by itself', async () => {
    await stage.pass({ hours: 2 });
    expect((await calls('&state=ended'))[0]).toMatchObject({ missingTiers: [3] });
  });
});

describe('shortly before a call', () => {
  test('whoever has come on duty since it was opened hears of it, and who knew does not again', async () => {
    const { as, ids, desk } = stage;
    const [from = '', to] = [60, 120].map((minutes) => new Date(desk.now().getTime() + minutes * 60_000).toISOString());
    const onDuty = (more: object) => as('ada').post('/rota/overrides', { team: 'service-desk', from, to, ...more });
    expect((await onDuty({ person: ids.toni })).status).toBe(201);
    const { body: call } = await as('lena').post('/bridges', { title: 'Soon', startsAt: from, minutes: 30, tiers: [1], reason: 'To look' });
    expect((await onDuty({ person: ids.tina, insteadOf: ids.toni })).status).toBe(201);
    await stage.pass({ minutes: 50 });
    const bells = async (player: 'tina' | 'toni' | 'lena') =>
      (await as(player).get('/notices')).body.items.map(({ kind }: any) => kind).filter((kind: string) => kind === 'bridge-invited');
    expect([await bells('tina'), await bells('toni'), await bells('lena')]).toEqual([['bridge-invited'], [], []]);
    expect((await as('lena').get(`/bridges/${call.id}`)).body.invited.map(({ person }: any) => person.name)).toContain('Tina One');
  });
});
