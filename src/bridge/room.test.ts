import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBridges } from '../../test/bridge-house.ts';
import { CAST, openedTicket, type Player, type Stage } from '../../test/cast.ts';

let stage: Stage;
let { open, live, room } = {} as Awaited<ReturnType<typeof openBridges>>;
beforeAll(async () => {
  ({ stage, open, live, room } = await openBridges());
});
afterAll(() => stage.close());

describe('a bridge that is opened now', () => {
  test('is live, and asks everyone of a tier for which the rota has nobody', async () => {
    const { status, body } = await open();
    expect([status, body.state, body.kind]).toEqual([201, 'live', 'ad-hoc']);
    const named = body.invited.map(({ person, tier, because }: any) => `${person.name} ${tier} ${because}`);
    expect(named).toEqual([
      'Lena Lead 1 named',
      'Tina One 1 of-tier',
      'Toni Uno 1 of-tier',
      'Moe Two 2 of-tier',
      'Wanda Two 2 of-tier',
      'Theo Three 3 of-tier',
    ]);
  });

  test('does not begin in the past', async () => {
    expect((await open({ startsAt: '2026-11-30T08:00:00Z' })).body.code).toBe('bridge-in-the-past');
  });

  test('is no matter of the people with a problem', async () => {
    expect((await stage.as('una').get('/bridges')).status).toBe(403);
    expect((await stage.as('una').get(`/bridges/${await live()}`)).status).toBe(403);
  });
});

test('a bridge that waits for somebody who will be away is named with what else would be stranded', async () => {
  const startsAt = '2026-12-10T09:00:00.000Z';
  const { body } = await open({ startsAt, tiers: [1] });
  const away = await stage.as('lena').post('/absences', { from: '2026-12-09', to: '2026-12-10', kind: 'holiday' });
  expect(away.body.stranded).toEqual([
    { kind: 'bridge', ticket: null, subject: 'Autopilot', relay: null, bridge: body.id, startsAt, team: 'service-desk', offers: [] },
  ]);
});

describe('in its room', () => {
  test('a tier is missing until somebody of it is there', async () => {
    const id = await live(['lena', 'wanda']);
    expect((await room(id)).missingTiers).toEqual([3]);
    await stage.as('theo').post(`/bridges/${id}/join`);
    expect((await room(id)).missingTiers).toEqual([]);
    await stage.as('theo').post(`/bridges/${id}/leave`);
    expect((await room(id)).missingTiers).toEqual([3]);
  });

  test('somebody with two devices is there once, and until the last has left', async () => {
    const id = await live(['lena']);
    for (const device of ['laptop', 'phone']) await stage.as('wanda').post(`/bridges/${id}/join`, { device });
    await stage.as('wanda').post(`/bridges/${id}/leave`, { device: 'phone' });
    const wanda = (await room(id)).people.filter(({ person }: any) => person.name === 'Wanda Two');
    expect(wanda).toMatchObject([{ tier: 2, leftAt: null }]);
    const { items } = (await stage.as('lena').get(`/bridges/${id}/timeline`)).body;
    expect(items.map(({ kind }: any) => kind).filter((kind: string) => /joined|left/.test(kind))).toEqual([
      'bridge-joined',
      'bridge-joined',
    ]);
  });

  test('who says so is still there, and who has been silent for too long joins anew', async () => {
    const id = await live(['lena', 'wanda']);
    const stays = async () => (await stage.as('wanda').post(`/bridges/${id}/stay`)).body.isThere;
    stage.passUnattended({ minutes: 1 });
    expect(await stays()).toBe(true);
    stage.passUnattended({ minutes: 2 });
    expect([await stays(), (await room(id)).missingTiers]).toEqual([false, [1, 2, 3]]);
  });

  test('what is in focus is the same for all, and its time is counted', async () => {
    const ticket = await openedTicket(stage);
    const id = await live(['lena', 'theo'], { tickets: [ticket.id] });
    const [{ id: item }] = (await room(id)).agenda;
    await stage.as('theo').post(`/bridges/${id}/focus`, { item });
    expect((await room(id, 'wanda')).focus).toBe(item);
    stage.passUnattended({ minutes: 3 });
    await stage.as('lena').post(`/bridges/${id}/focus`, { item: null });
    expect((await room(id)).agenda).toMatchObject([{ focusedSeconds: 180 }]);
  });

  test('two who end it at once end it once', async () => {
    const id = await live(['lena', 'ada']);
    const ends = await Promise.all([stage.as('lena').post(`/bridges/${id}/end`), stage.as('ada').post(`/bridges/${id}/end`)]);
    expect(ends.map(({ status, body }) => [status, body.state])).toEqual([
      [200, 'ended'],
      [200, 'ended'],
    ]);
    const { items } = (await stage.as('lena').get(`/bridges/${id}/timeline`)).body;
    expect(items.filter(({ kind }: any) => kind === 'bridge-ended')).toHaveLength(1);
  });

  test('many who come at once are all in it, once each', async () => {
    const id = await live(['lena']);
    const players = ['tina', 'toni', 'wanda', 'moe', 'theo'] as const;
    const devices = ['laptop', 'phone'];
    await Promise.all(players.flatMap((player) => devices.map((device) => stage.as(player).post(`/bridges/${id}/join`, { device }))));
    const { people, version } = await room(id);
    expect(people.map(({ person }: any) => person.name).toSorted()).toEqual(
      ['lena', ...players].map((player) => CAST[player as Player].name).toSorted(),
    );
    // Each has changed the room, and whoever missed that is told by its version.
    expect(version).toBeGreaterThan(players.length * devices.length);
  });

  test('who comes while it ends is in it, or is told that it is over', async () => {
    const id = await live(['lena']);
    const join = (player: Player) => stage.as(player).post(`/bridges/${id}/join`);
    const answers = await Promise.all([join('tina'), stage.as('lena').post(`/bridges/${id}/end`), join('wanda'), join('theo')]);
    const refused = answers.filter(({ status }) => status !== 200).map(({ body }) => body.code);
    const came = (await room(id)).people.length - 1;
    expect([came + refused.length, new Set([...refused, 'bridge-over']).size]).toEqual([3, 1]);
  });

  test('an agent does not end what somebody else leads', async () => {
    const id = await live(['lena', 'tina']);
    expect((await stage.as('tina').post(`/bridges/${id}/end`)).body.code).toBe('not-your-bridge');
  });

  test('a move of a ticket made there says so on its hop and in both logs', async () => {
    const ticket = await openedTicket(stage);
    const id = await live(['lena', 'tina'], { tickets: [ticket.id] });
    const packet = {
      symptom: 'It does not enrol at all',
      tried: ['Restarted'],
      evidence: ['Log'],
      question: 'What next, please?',
      errorCode: '0x80180014',
    };
    const escalated = await stage
      .as('tina')
      .post(`/tickets/${ticket.id}/escalations`, { reason: 'Together we see more', packet }, { 'relevo-bridge': id });
    expect(escalated.status).toBe(201);
    const { hops } = (await stage.as('tina').get(`/tickets/${ticket.id}`)).body;
    expect(hops.at(-1)).toMatchObject({ kind: 'escalated', bridge: id });
    const { items } = (await stage.as('lena').get(`/bridges/${id}/timeline`)).body;
    expect(items).toContainEqual(expect.objectContaining({ kind: 'ticket-escalated', ticket: { id: ticket.id, number: ticket.number } }));
  });

  test('its tickets say so: to the staff which it is, to the person with the problem only when', async () => {
    const ticket = await openedTicket(stage);
    const id = await live(['lena'], { tickets: [ticket.id] });
    const told = async (player: 'tina' | 'una') => (await stage.as(player).get(`/tickets/${ticket.id}`)).body.bridge;
    expect(await told('tina')).toEqual({ id, startsAt: expect.any(String), state: 'live' });
    expect(await told('una')).toEqual({ id: null, startsAt: expect.any(String), state: 'live' });
    const [{ id: item }] = (await room(id)).agenda;
    await stage.as('lena').patch(`/bridges/${id}/agenda/${item}`, { outcome: 'solved' });
    expect(await told('tina')).toBeNull();
  });

  test('what was said is counted', async () => {
    const id = await live(['lena', 'theo']);
    for (const player of ['lena', 'theo'] as const) await stage.as(player).post(`/bridges/${id}/messages`, { body: 'Here' });
    expect((await room(id)).said).toBe(2);
  });

  test('no move is made in a room that is closed', async () => {
    const ticket = await openedTicket(stage);
    const id = await live();
    await stage.as('lena').post(`/bridges/${id}/end`);
    expect((await stage.as('tina').post(`/tickets/${ticket.id}/take`, {}, { 'relevo-bridge': id })).body.code).toBe('bridge-over');
  });
});

describe('what only some may do', () => {
  test('whoever has no part in a call does not begin it, lead it or cancel it', async () => {
    const { body } = await open({ startsAt: '2026-12-03T08:00:00Z' });
    const as = stage.as('wanda');
    const refused = [
      await as.post(`/bridges/${body.id}/start`),
      await as.post(`/bridges/${body.id}/roles`, { scribe: stage.ids.wanda }),
      await as.post(`/bridges/${body.id}/cancel`),
    ];
    expect(refused.map((answer) => answer.body.code)).toEqual(['not-your-bridge', 'not-your-bridge', 'not-your-bridge']);
  });

  test('a room whose lead is not there is everyone’s who is', async () => {
    const id = await live(['lena', 'wanda']);
    expect((await room(id, 'wanda')).mayLead).toBe(false);
    await stage.as('lena').post(`/bridges/${id}/leave`);
    expect((await stage.as('tina').post(`/bridges/${id}/end`)).body.code).toBe('not-your-bridge');
    expect((await stage.as('wanda').post(`/bridges/${id}/end`)).body.state).toBe('ended');
  });

  test('what has begun is ended, and not cancelled', async () => {
    const id = await live();
    expect((await stage.as('lena').post(`/bridges/${id}/cancel`)).body.code).toBe('bridge-has-begun');
  });
});

describe('what is settled', () => {
  test('an action stands with its owner until it is done', async () => {
    const id = await live(['lena', 'theo']);
    const { status, body } = await stage
      .as('lena')
      .post(`/bridges/${id}/actions`, { text: 'Renew the token', owner: stage.ids.theo, dueOn: '2026-12-03' });
    expect(status).toBe(201);
    const [action] = body.actions;
    expect((await stage.as('theo').get('/actions?owner=me')).body.items).toMatchObject([{ text: 'Renew the token', dueOn: '2026-12-03' }]);
    await stage.as('theo').patch(`/actions/${action.id}`, { state: 'done', version: action.version });
    expect((await stage.as('theo').get('/actions?owner=me')).body.items).toEqual([]);
    expect((await stage.as('theo').patch(`/actions/${action.id}`, { state: 'open', version: action.version })).body.code).toBe('stale');
  });

  test('no action is due on a day that is over, and one that is late may be given on', async () => {
    const id = await live();
    const give = (dueOn: string) => stage.as('lena').post(`/bridges/${id}/actions`, { text: 'Renew', owner: stage.ids.theo, dueOn });
    expect((await give('2026-11-29')).body.code).toBe('due-in-the-past');
    const action = (await give('2026-12-01')).body.actions.at(-1);
    stage.passUnattended({ days: 1, minutes: 300 });
    const edit = (change: object) => stage.as('lena').patch(`/actions/${action.id}`, change);
    expect((await edit({ owner: stage.ids.wanda, dueOn: '2026-12-01' })).status).toBe(200);
    expect((await edit({ dueOn: '2026-11-30' })).body.code).toBe('due-in-the-past');
  });

  test('nobody who does not work here is given an action', async () => {
    const id = await live();
    const body = { text: 'Call us', owner: stage.ids.una, dueOn: '2026-12-03' };
    expect((await stage.as('lena').post(`/bridges/${id}/actions`, body)).body.code).toBe('owner-not-here');
  });

  test('an entry is pinned with a title and its true time, and the original stays', async () => {
    const id = await live();
    await stage.as('lena').post(`/bridges/${id}/decisions`, { text: 'Weekly from now on' });
    const made = async () => (await stage.as('lena').get(`/bridges/${id}/timeline?pinned=true`)).body.items;
    const { items } = (await stage.as('lena').get(`/bridges/${id}/timeline`)).body;
    const entry = items.at(-1);
    await stage.as('lena').post(`/bridges/${id}/pins`, { entry: entry.id, title: 'Rhythm', at: '2026-12-01T07:50:00Z' });
    expect(await made()).toMatchObject([{ id: entry.id, at: entry.at, pin: { title: 'Rhythm' } }]);
    await stage.as('lena').delete(`/bridges/${id}/pins/${entry.id}`);
    expect(await made()).toEqual([]);
  });
});
