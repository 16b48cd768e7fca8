import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Player, Stage } from '../../test/cast.ts';
import { openRota } from '../../test/rota-house.ts';

let stage: Stage;
let { rota, shifts, layer, clean } = {} as Awaited<ReturnType<typeof openRota>>;
beforeAll(async () => {
  ({ stage, rota, shifts, layer, clean } = await openRota());
});
afterAll(() => stage.close());

describe('a layer', () => {
  afterAll(() => clean());

  test('gives its people their turns, in the zone of the team', async () => {
    const { status, body } = await stage.as('lena').post('/rota/layers', layer(['tina', 'toni']));
    expect(status).toBe(201);
    expect(body).toMatchObject({ atOnce: 1, until: null, timeZone: 'Europe/Madrid', people: [{ name: 'Tina One' }, { name: 'Toni Uno' }] });
    expect(await shifts('2026-12-02', '2026-12-07')).toEqual([
      'Toni Uno 12-02T07:00 12-02T15:00 layer',
      'Toni Uno 12-03T07:00 12-03T15:00 layer',
      'Toni Uno 12-04T07:00 12-04T15:00 layer',
      'Tina One 12-07T07:00 12-07T15:00 layer',
    ]);
  });

  test('is none on a holiday of the team', async () => {
    expect(await shifts('2026-12-08')).toEqual([]);
    expect((await rota('2026-12-08')).gaps).toEqual([]);
  });

  test('leaves gaps where the plan needs more', async () => {
    expect((await rota('2026-12-02')).gaps).toEqual([
      { team: 'service-desk', from: '2026-12-02T07:00:00.000Z', to: '2026-12-02T15:00:00.000Z', needed: 3, staffed: 1 },
      { team: 'service-desk', from: '2026-12-02T15:00:00.000Z', to: '2026-12-02T17:00:00.000Z', needed: 3, staffed: 0 },
    ]);
  });

  test('changes from its next shift on, and who is or was on duty stays on record', async () => {
    const [before] = (await rota('2026-11-30')).layers;
    const changed = await stage.as('lena').patch(`/rota/layers/${before.id}`, { from: '10:00', to: '18:00', version: 1 });
    expect(changed.body).toMatchObject({ from: '10:00', startsOn: '2026-12-02', version: 2 });
    expect(await shifts('2026-12-01', '2026-12-02')).toEqual([
      'Toni Uno 12-01T07:00 12-01T15:00 layer',
      'Toni Uno 12-02T09:00 12-02T17:00 layer',
    ]);
    expect((await stage.as('lena').patch(`/rota/layers/${before.id}`, { to: '17:00', version: 1 })).body.code).toBe('stale');
  });

  test('changes today where its shift of today has not begun', async () => {
    const { body } = await stage.as('lena').post('/rota/layers', layer(['tina'], { from: '20:00', to: '22:00' }));
    const changed = await stage.as('lena').patch(`/rota/layers/${body.id}`, { from: '21:00' });
    expect(await shifts('2026-12-01')).toContain('Tina One 12-01T20:00 12-01T21:00 layer');
    await stage.as('lena').delete(`/rota/layers/${changed.body.id}`);
    expect((await shifts('2026-12-01')).filter((shift) => shift.startsWith('Tina'))).toEqual([]);
  });

  test('ends with the shift that has begun when it is removed', async () => {
    const { layers } = await rota('2026-12-02');
    expect((await stage.as('lena').delete(`/rota/layers/${layers[0].id}`)).status).toBe(200);
    expect(await shifts('2026-12-01', '2026-12-11')).toEqual(['Toni Uno 12-01T07:00 12-01T15:00 layer']);
  });
});

describe('who may change a rota', () => {
  test.each<[Player, string, number]>([
    ['tina', 'service-desk', 403],
    ['una', 'service-desk', 403],
    ['lena', 'mdm-team', 403],
    ['ada', 'mdm-team', 422],
  ])('%s that of %s: %i', async (player, team, status) => {
    expect((await stage.as(player).post('/rota/layers', layer(['tina'], { team }))).status).toBe(status);
  });

  test('is told with the team', async () => {
    const { body } = await stage.as('lena').get('/rota');
    expect(body.teams.filter((team: any) => team.mayEdit).map(({ id }: any) => id)).toEqual(['service-desk']);
  });
});

test.each<[string, object, string]>([
  ['an unknown team', { team: 'nobody' }, 'team-unknown'],
  ['somebody of another team', { people: ['00000000-0000-7000-8000-000000000000'] }, 'not-of-this-team'],
  ['a zone that nobody knows', { timeZone: 'Mars/Base' }, 'time-zone-unknown'],
  ['an end before its beginning', { until: '2026-11-22' }, 'span-unclear'],
  ['more at once than there are', { atOnce: 2 }, 'more-at-once-than-people'],
  ['a day that no month has', { startsOn: '2026-02-30' }, 'span-unclear'],
  ['the same day twice', { days: ['monday', 'monday'] }, 'invalid'],
])('a layer with %s is refused', async (_, wrong, code) => {
  expect((await stage.as('ada').post('/rota/layers', layer(['tina'], wrong))).body.code).toBe(code);
});

describe('who stands in', () => {
  beforeAll(() => stage.as('lena').post('/rota/layers', layer(['tina'])));
  afterAll(() => clean());
  const standIn = (body: object, by: Player = 'lena') => stage.as(by).post('/rota/overrides', { team: 'service-desk', ...body });

  test('takes the place for a day, and both are told', async () => {
    const made = await standIn({ person: stage.ids.toni, insteadOf: stage.ids.tina, from: '2026-12-03', to: '2026-12-03' });
    expect(made.status).toBe(201);
    expect(await shifts('2026-12-03')).toEqual(['Toni Uno 12-02T23:00 12-03T23:00 override']);
  });

  test('is replaced in turn by somebody else, for a part', async () => {
    await standIn({ person: stage.ids.lena, insteadOf: stage.ids.toni, from: '2026-12-03T08:00:00Z', to: '2026-12-03T10:00:00Z' });
    expect(await shifts('2026-12-03')).toEqual([
      'Toni Uno 12-02T23:00 12-03T08:00 override',
      'Lena Lead 12-03T08:00 12-03T10:00 override',
      'Toni Uno 12-03T10:00 12-03T23:00 override',
    ]);
  });

  test('is taken back, and the layer holds again', async () => {
    const { overrides } = await rota('2026-12-03');
    for (const { id } of overrides) expect((await stage.as('lena').delete(`/rota/overrides/${id}`)).status).toBe(200);
    expect(await shifts('2026-12-03')).toEqual(['Tina One 12-03T07:00 12-03T15:00 layer']);
  });

  test.each<[string, object, string]>([
    ['for themselves', { insteadOf: 'tina' }, 'stands-in-for-themselves'],
    ['from another team', { person: 'theo' }, 'not-of-this-team'],
    ['in what is over', { from: '2026-11-20', to: '2026-11-21' }, 'span-is-over'],
    ['backwards', { from: '2026-12-05', to: '2026-12-03' }, 'span-unclear'],
    ['for ever', { to: '2036-12-05' }, 'span-too-long'],
  ])('cannot be so %s', async (_, wrong: any, code) => {
    const { person = 'tina', insteadOf = 'toni', ...days } = wrong;
    const body = {
      person: stage.ids[person as Player],
      insteadOf: stage.ids[insteadOf as Player],
      from: '2026-12-03',
      to: '2026-12-03',
      ...days,
    };
    expect((await standIn(body)).body.code).toBe(code);
  });
});

describe('who is on duty', () => {
  beforeAll(async () => {
    await stage.as('lena').post('/rota/layers', layer(['tina']));
    await stage.as('lena').post('/rota/layers', layer(['tina'], { from: '16:00', to: '18:00' }));
    await stage.as('ada').post('/rota/layers', layer(['theo'], { team: 'mdm-team' }));
  });
  afterAll(() => clean());
  const onDuty = async (query: string) =>
    (await stage.as('tina').get(`/on-duty?${query}`)).body.items.map(
      ({ person, tier, until }: any) => `${tier} ${person.name} ${until.slice(11, 16)}`,
    );

  test('is asked for now, lowest tier first, each until when without a break', async () => {
    expect(await onDuty('')).toEqual(['1 Tina One 17:00', '3 Theo Three 15:00']);
  });

  test.each([
    ['tier=3', ['3 Theo Three 15:00']],
    ['team=windows-support', []],
    ['at=2026-12-05T10:00:00Z', []],
    ['tier=1&at=2026-12-01T16:59:59Z', ['1 Tina One 17:00']],
    ['tier=1&at=2026-12-01T17:00:00Z', []],
  ])('or for %s', async (query, expected) => {
    expect(await onDuty(query)).toEqual(expected);
  });

  test('is nobody who has left', async () => {
    await stage.as('ada').patch(`/people/${stage.ids.theo}`, { isActive: false });
    expect(await onDuty('tier=3')).toEqual([]);
  });
});

test('who is on duty in two teams at once is so in the rota of either', async () => {
  await stage.desk.db
    .insertInto('teamMember')
    .values({ personId: stage.ids.tina, team: 'windows-support', isLead: false, since: stage.desk.now() })
    .execute();
  await stage.as('ada').post('/rota/layers', layer(['tina']));
  await stage.as('ada').post('/rota/layers', layer(['tina'], { team: 'windows-support', from: '14:00', to: '18:00' }));
  const twice = {
    person: { id: stage.ids.tina, name: 'Tina One' },
    teams: ['service-desk', 'windows-support'],
    from: '2026-12-02T13:00:00.000Z',
    to: '2026-12-02T15:00:00.000Z',
  };
  for (const team of ['service-desk', 'windows-support'])
    expect((await stage.as('lena').get(`/rota?team=${team}&from=2026-12-02&to=2026-12-02`)).body.doubles).toEqual([twice]);
  expect((await stage.as('lena').get('/rota?team=mdm-team&from=2026-12-02&to=2026-12-02')).body.doubles).toEqual([]);
  await clean();
});
