import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openedTicket, type Player, type Stage, signedIn } from '../../test/cast.ts';
import { openRota } from '../../test/rota-house.ts';

let stage: Stage;
let { rota, shifts, layer, shiftOf, clean } = {} as Awaited<ReturnType<typeof openRota>>;
beforeAll(async () => {
  ({ stage, rota, shifts, layer, shiftOf, clean } = await openRota());
});
afterAll(() => stage.close());

describe('an absence', () => {
  beforeAll(() => stage.as('lena').post('/rota/layers', layer(['tina'])));
  afterAll(() => clean());

  test('takes the person out, and says what would lie there and who could take it', async () => {
    await stage.as('lena').post('/rota/layers', layer(['toni'], { from: '00:00', to: '24:00' }));
    const ticket = await openedTicket(stage);
    await stage.as('tina').post(`/tickets/${ticket.id}/take`);
    const { status, body } = await stage.as('tina').post('/absences', { from: '2026-12-02', to: '2026-12-03', kind: 'sick' });
    expect(status).toBe(201);
    expect(body.stranded).toEqual([
      {
        kind: 'ticket',
        ticket: ticket.number,
        subject: expect.any(String),
        relay: null,
        bridge: null,
        startsAt: null,
        team: 'service-desk',
        offers: [{ id: stage.ids.toni, name: 'Toni Uno' }],
      },
    ]);
    expect((await shifts('2026-12-01', '2026-12-04')).filter((shift) => shift.startsWith('Tina'))).toEqual([
      'Tina One 12-01T07:00 12-01T15:00 layer',
      'Tina One 12-04T07:00 12-04T15:00 layer',
    ]);
  });

  test('says why to the person and their lead alone', async () => {
    const kinds = async (by: Player) => (await rota('2026-12-02', '2026-12-02', by)).absences.map(({ kind }: any) => kind);
    expect([await kinds('tina'), await kinds('lena'), await kinds('toni')]).toEqual([['sick'], ['sick'], [null]]);
  });

  test('is entered once, by whoever comes first', async () => {
    const both = await Promise.all(
      [1, 2].map(() => stage.as('toni').post('/absences', { from: '2026-12-10', to: '2026-12-11', kind: 'holiday' })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  test('keeps its person from standing in', async () => {
    const body = { team: 'service-desk', person: stage.ids.tina, from: '2026-12-03', to: '2026-12-03' };
    expect((await stage.as('lena').post('/rota/overrides', body)).body.code).toBe('person-away');
  });

  test('of a colleague is not anybody’s to enter or end', async () => {
    const [{ id }] = (await rota('2026-12-02')).absences;
    expect(
      (await stage.as('toni').post('/absences', { person: stage.ids.tina, from: '2026-12-20', to: '2026-12-21', kind: 'other' })).body.code,
    ).toBe('not-your-team');
    expect((await stage.as('toni').delete(`/absences/${id}`)).body.code).toBe('not-your-absence');
    expect((await stage.as('lena').delete(`/absences/${id}`)).status).toBe(200);
    expect((await shifts('2026-12-02')).some((shift) => shift.startsWith('Tina'))).toBe(true);
  });
});

test('an absence of whole days offers who comes first, though nobody is there at midnight', async () => {
  await stage.as('lena').post('/rota/layers', layer(['toni'], { from: '12:00', to: '20:00' }));
  const ticket = await openedTicket(stage);
  await stage.as('tina').post(`/tickets/${ticket.id}/take`);
  const { body } = await stage.as('tina').post('/absences', { from: '2026-12-14', to: '2026-12-14', kind: 'holiday' });
  const offered = body.stranded.find((one: any) => one.ticket === ticket.number).offers;
  expect(offered).toEqual([{ id: stage.ids.toni, name: 'Toni Uno' }]);
  await clean();
});

describe('a swap', () => {
  beforeAll(async () => {
    await stage.as('lena').post('/rota/layers', layer(['tina']));
    await stage.as('lena').post('/rota/layers', layer(['toni'], { from: '16:00', to: '18:00' }));
  });
  afterAll(() => clean());

  test('keeps the hours of both once the other accepts, and only then', async () => {
    const [own, theirs] = [await shiftOf('Tina One', '2026-12-02'), await shiftOf('Toni Uno', '2026-12-03')];
    const asked = await stage.as('tina').post('/rota/swaps', { shift: own, withPerson: stage.ids.toni, theirShift: theirs });
    expect(asked.body).toMatchObject({ state: 'asked', theirs: { from: '2026-12-03T15:00:00.000Z' } });
    const before = await shifts('2026-12-02', '2026-12-03');
    expect(before.filter((shift) => shift.endsWith('swap'))).toEqual([]);
    expect((await stage.as('toni').post(`/rota/swaps/${asked.body.id}/accept`)).body.state).toBe('accepted');
    expect(await shifts('2026-12-02', '2026-12-03')).toEqual([
      'Toni Uno 12-02T07:00 12-02T15:00 swap',
      'Toni Uno 12-02T15:00 12-02T17:00 layer',
      'Tina One 12-03T07:00 12-03T15:00 layer',
      'Tina One 12-03T15:00 12-03T17:00 swap',
    ]);
    expect((await stage.as('toni').post(`/rota/swaps/${asked.body.id}/accept`)).body.code).toBe('swap-over');
  });

  test('leaves nobody on duty twice, and so no gap: whoever has a shift then cannot take another', async () => {
    const { body: both } = await stage.as('lena').post('/rota/layers', layer(['toni'], { from: '10:00', to: '12:00' }));
    const swap = { shift: await shiftOf('Tina One', '2026-12-09'), withPerson: stage.ids.toni };
    expect((await stage.as('tina').post('/rota/swaps', swap)).body).toMatchObject({ code: 'already-on-duty', person: 'Toni Uno' });
    await stage.as('lena').delete(`/rota/layers/${both.id}`);
    const asked = await stage.as('tina').post('/rota/swaps', swap);
    const { body: again } = await stage.as('lena').post('/rota/layers', layer(['toni'], { from: '10:00', to: '12:00' }));
    expect((await stage.as('toni').post(`/rota/swaps/${asked.body.id}/accept`)).body.code).toBe('already-on-duty');
    await stage.as('lena').delete(`/rota/layers/${again.id}`);
  });

  test('of two shifts at the same time is refused: each would stand in for the other, and nobody be there', async () => {
    const { body: both } = await stage.as('lena').post('/rota/layers', layer(['toni'], { from: '10:00', to: '12:00' }));
    const swap = {
      shift: await shiftOf('Tina One', '2026-12-09'),
      withPerson: stage.ids.toni,
      theirShift: await shiftOf('Toni Uno', '2026-12-09'),
    };
    expect((await stage.as('tina').post('/rota/swaps', swap)).body.code).toBe('already-on-duty');
    await stage.as('lena').delete(`/rota/layers/${both.id}`);
  });

  test('is asked once, also when it is sent twice at once', async () => {
    const swap = { shift: await shiftOf('Tina One', '2026-12-16'), withPerson: stage.ids.toni };
    const both = await Promise.all([1, 2].map(() => stage.as('tina').post('/rota/swaps', swap)));
    expect(both.map(({ body }) => body.state ?? body.code).toSorted()).toEqual(['asked', 'swap-asked']);
  });

  test('rings at whoever is asked, and at whoever asked', async () => {
    await stage.pass({ minutes: 1 });
    const kinds = async (player: Player) => (await stage.as(player).get('/notices')).body.items.map(({ kind }: any) => kind);
    expect(await kinds('toni')).toContain('rota-swap-asked');
    expect(await kinds('tina')).toContain('rota-swap-accepted');
  });

  test('is off when the shift has changed meanwhile', async () => {
    const asked = await stage
      .as('tina')
      .post('/rota/swaps', { shift: await shiftOf('Tina One', '2026-12-04'), withPerson: stage.ids.toni });
    await stage.as('tina').post('/absences', { from: '2026-12-04', to: '2026-12-04', kind: 'other' });
    expect((await stage.as('toni').post(`/rota/swaps/${asked.body.id}/accept`)).body.code).toBe('swap-over');
    expect((await stage.as('toni').post(`/rota/swaps/${asked.body.id}/decline`)).body.state).toBe('declined');
  });

  test('is not accepted by somebody who works elsewhere by then', async () => {
    const asked = await stage
      .as('tina')
      .post('/rota/swaps', { shift: await shiftOf('Tina One', '2026-12-11'), withPerson: stage.ids.lena });
    const move = (team: string) => stage.as('ada').patch(`/people/${stage.ids.lena}`, { teams: [{ team, isLead: true }] });
    await move('mdm-team');
    expect((await stage.as('lena').post(`/rota/swaps/${asked.body.id}/accept`)).body.code).toBe('not-of-this-team');
    await move('service-desk');
    expect((await stage.as('lena').post(`/rota/swaps/${asked.body.id}/accept`)).body.state).toBe('accepted');
  });

  test.each<[string, (ids: Stage['ids']) => Promise<object> | object, string]>([
    ['of somebody else’s shift', async () => ({ shift: await shiftOf('Toni Uno', '2026-12-09') }), 'not-your-swap'],
    ['of no shift', () => ({ shift: 'nothing' }), 'shift-not-found'],
    ['of a shift of no time', () => ({ shift: `${'0'.repeat(8)}.a.zzzzzzzzzzzz` }), 'shift-not-found'],
    ['with oneself', (ids) => ({ withPerson: ids.tina }), 'stands-in-for-themselves'],
    ['with another team', (ids) => ({ withPerson: ids.theo }), 'not-of-this-team'],
    ['of what has begun', async () => ({ shift: await shiftOf('Tina One', '2026-12-01') }), 'span-is-over'],
  ])('%s is refused', async (_, wrong, code) => {
    const body = { shift: await shiftOf('Tina One', '2026-12-09'), withPerson: stage.ids.toni, ...(await wrong(stage.ids)) };
    expect((await stage.as('tina').post('/rota/swaps', body)).body.code).toBe(code);
  });
});

describe('an address for shifts', () => {
  let path: string;
  beforeAll(async () => {
    await stage.as('lena').post('/rota/layers', layer(['tina', 'toni']));
    const { body } = await stage.as(null).send('POST', '/plan/calendar-feed', {}, await signedIn(stage, 'tina'));
    path = new URL(body.shiftsUrl).pathname.replace('/api/v1', '');
  });
  afterAll(() => clean());
  const read = async (query = '') => {
    const { status, body, headers } = await stage.as(null).get(path + query);
    expect([status, headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8']);
    return new ICAL.Component(ICAL.parse(body)).getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
  };

  test('tells one’s own to a calendar program, by instants', async () => {
    const events = await read();
    expect(new Set(events.map(({ summary }) => summary))).toEqual(new Set(['On duty: Service desk']));
    expect(events.map(({ startDate }) => startDate.toJSDate().toISOString())).toContain('2026-12-07T07:00:00.000Z');
    expect(events.map(({ startDate }) => startDate.toJSDate().toISOString())).not.toContain('2026-12-02T07:00:00.000Z');
  });

  test('or those of a team, by whom', async () => {
    const events = await read('?team=service-desk&lang=es');
    expect(new Set(events.map(({ summary }) => summary))).toEqual(new Set(['Tina One', 'Toni Uno']));
    expect((await stage.as(null).get(`${path}?team=nobody`)).body.code).toBe('team-unknown');
  });

  test('is sent again only when something has changed', async () => {
    const { headers } = await stage.as(null).get(path);
    const again = async () => (await stage.as(null).get(path, { 'if-none-match': String(headers.etag) })).status;
    expect(await again()).toBe(304);
    await stage.as('tina').post('/absences', { from: '2026-12-07', to: '2026-12-07', kind: 'other' });
    expect(await again()).toBe(200);
  });

  test('opens nothing for a secret that nobody has', async () => {
    expect((await stage.as(null).get(`/calendar/${'a'.repeat(43)}.ics`)).body.code).toBe('calendar-feed-not-found');
  });
});
