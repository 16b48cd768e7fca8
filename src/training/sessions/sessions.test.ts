import ICAL from 'ical.js';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TUESDAY } from '../../../test/bridge-house.ts';
import { openStage, type Player, type Stage, signedIn, untilWaiting } from '../../../test/cast.ts';
import { earned, planWithGates } from '../../../test/certificate-house.ts';
import { startingPlan } from '../../app/starting-plan.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ now: () => TUESDAY });
});
afterAll(() => stage.close());

const later = (minutes: number) => new Date(stage.desk.now().getTime() + minutes * 60_000).toISOString();
const plan = (more: object = {}, by: Player = 'lena') =>
  stage.as(by).post('/course-sessions', {
    programme: 'tier-1-basics',
    startsAt: '2026-12-10T08:00:00Z',
    trainer: stage.ids.theo,
    seats: 2,
    place: 'Room 4',
    ...more,
  });
const planned = async (more: object = {}): Promise<string> => (await plan(more)).body.id;
const post = (by: Player, id: string, what: string, body: object = {}) => stage.as(by).post(`/course-sessions/${id}/${what}`, body);
const read = async (id: string, by: Player = 'lena') => (await stage.as(by).get(`/course-sessions/${id}`)).body;
/** One that has been held for so many minutes, with these people in it. */
async function held(minutes: number, people: readonly Player[]): Promise<string> {
  const id = await planned({ seats: 10, startsAt: later(1) });
  for (const player of people) await post(player, id, 'enrolments');
  await post('theo', id, 'start');
  stage.passUnattended({ minutes });
  return id;
}

describe('planning', () => {
  test('a session takes as long as its programme, and says who could not come', async () => {
    await stage.as('tina').post('/absences', { kind: 'sick', from: '2026-12-10', to: '2026-12-10' });
    // Whoever is away for training may be so for this very session.
    await stage.as('toni').post('/absences', { kind: 'training', from: '2026-12-10', to: '2026-12-10' });
    const { status, body } = await plan();
    expect([status, body.state, body.endsAt, body.name, body.warnings]).toEqual([
      201,
      'planned',
      '2026-12-10T10:20:00.000Z',
      'Tier 1: first contact',
      [],
    ]);
    expect(body.cannotCome).toEqual([{ person: { id: stage.ids.tina, name: 'Tina One' }, because: 'away' }]);
    expect((await read(body.id, 'toni')).cannotCome).toEqual([]);
  });

  test('at night it is outside the hours of the team', async () => {
    const { body } = await plan({ startsAt: '2026-12-09T01:00:00Z' });
    expect(body.cannotCome.map(({ because }: any) => because)).toContain('outside-hours');
    expect(body.warnings).toContain('trainer-cannot-come');
  });

  test.each([
    ['lena', {}, 'trainer-may-not-train'],
    ['tina', {}, 'trainer-may-not-train'],
    ['una', {}, 'trainer-not-here'],
  ] as const)('%s cannot be the trainer', async (trainer, _, code) => {
    expect((await plan({ trainer: stage.ids[trainer] })).body.code).toBe(code);
  });

  test('only those who train, and leads, plan', async () => {
    expect((await plan({}, 'tina')).body.code).toBe('not-your-course-session');
    expect((await plan({}, 'theo')).status).toBe(201);
    expect((await plan({ startsAt: '2026-11-01T08:00:00Z' })).body.code).toBe('course-session-in-the-past');
  });

  const preview = (query: Record<string, string>, by: Player = 'lena') =>
    stage.as(by).get(`/programmes/tier-1-basics/session-preview?${new URLSearchParams(query)}`);

  test('before it is kept one sees what planning it would say, and nothing is kept', async () => {
    const count = async () => (await stage.as('lena').get('/course-sessions?limit=200')).body.items.length;
    const before = await count();
    const at = { startsAt: '2026-12-10T08:00:00Z', trainer: stage.ids.theo };
    const { status, body } = await preview(at);
    const kept = (await plan(at)).body;
    expect([status, body.endsAt, body.warnings, body.cannotCome]).toEqual([200, kept.endsAt, kept.warnings, kept.cannotCome]);
    expect(await count()).toBe(before + 1);
    expect((await preview({ startsAt: '2026-12-10T08:00:00Z' })).body.cannotCome).toEqual(
      body.cannotCome.filter(({ person }: any) => person.id !== stage.ids.theo),
    );
    expect((await preview({ ...at, trainer: stage.ids.tina })).body.code).toBe('trainer-may-not-train');
    expect((await preview({ ...at, startsAt: '2026-11-01T08:00:00Z' })).body.code).toBe('course-session-in-the-past');
    expect((await preview(at, 'tina')).body.code).toBe('not-your-course-session');
  });

  test('whoever holds another session then, or is enrolled in one, could not come; their own session is no other', async () => {
    const startsAt = '2027-01-20T08:00:00Z';
    const id = await planned({ startsAt });
    await post('tina', id, 'enrolments');
    const seen = (await preview({ startsAt: '2027-01-20T09:00:00Z', trainer: stage.ids.theo })).body;
    expect(seen.warnings).toContain('trainer-cannot-come');
    const elsewhere = seen.cannotCome.filter(({ because }: any) => because === 'elsewhere');
    expect(elsewhere.map(({ person }: any) => person.name)).toEqual(['Theo Three', 'Tina One']);
    expect((await preview({ startsAt, session: id })).body.cannotCome).toEqual([]);
  });

  test('those are offered who may hold it', async () => {
    const { items } = (await stage.as('lena').get('/programmes/tier-1-basics/trainers')).body;
    expect(items).toEqual([{ person: { id: stage.ids.theo, name: 'Theo Three' }, holds: 'alone' }]);
  });

  test('the minutes of a session are those that pass, also on the night in which the clocks change', async () => {
    for (const startsAt of ['2027-03-28T00:00:00.000Z', '2027-10-31T00:00:00.000Z']) {
      const { endsAt } = (await preview({ startsAt })).body;
      expect(Date.parse(endsAt) - Date.parse(startsAt)).toBe(140 * 60_000);
    }
  });

  test('where the plan keeps sessions for those with a certificate, its trainer needs one at that time, and when it begins', async () => {
    const gate = '{ move: hold-session, tier: 1, from: "2026-12-05" }';
    await stage.publish(await planWithGates(gate));
    const soon = (await plan({ startsAt: later(1) })).body.id;
    expect((await plan()).body).toMatchObject({ code: 'certificate-needed', detail: expect.stringContaining('Theo Three') });
    await earned(stage, 'theo', 'tier-1-basics');
    expect((await plan()).status).toBe(201);
    expect((await plan({ startsAt: '2028-03-01T08:00:00Z' })).body.code).toBe('certificate-needed');
    expect((await post('theo', soon, 'start')).body.state).toBe('running');
    await stage.publish(await startingPlan('support-plan'));
  });

  test('a list has them by when they begin, page by page', async () => {
    const first = (await stage.as('tina').get('/course-sessions?state=planned&limit=1')).body;
    const second = (await stage.as('tina').get(`/course-sessions?state=planned&limit=1&cursor=${first.nextCursor}`)).body;
    expect(first.items[0].startsAt <= second.items[0].startsAt).toBe(true);
    expect(first.items[0].id).not.toBe(second.items[0].id);
  });

  test('what is to come and what is over are two lists', async () => {
    const [id, off] = [await planned(), await planned()];
    await post('lena', off, 'cancel');
    const list = async (when: string) => (await stage.as('tina').get(`/course-sessions?when=${when}&limit=200`)).body.items;
    const [ahead, over] = [await list('ahead'), await list('over')];
    expect([ahead, over].map((items) => items.map((one: any) => one.id).filter((one: string) => one === id || one === off))).toEqual([
      [id],
      [off],
    ]);
    expect(ahead.map(({ startsAt }: any) => startsAt)).toEqual(ahead.map(({ startsAt }: any) => startsAt).toSorted());
  });
});

describe('seats', () => {
  test('past the seats one waits, and a seat that becomes free is the next one’s', async () => {
    const id = await planned();
    for (const player of ['tina', 'toni', 'wanda'] as const) await post(player, id, 'enrolments');
    expect(await read(id, 'wanda')).toMatchObject({ taken: 2, waiting: 1, own: 'waiting' });
    await stage.as('tina').delete(`/course-sessions/${id}/enrolments/${stage.ids.tina}`);
    expect(await read(id, 'wanda')).toMatchObject({ taken: 2, waiting: 0, own: 'seat' });
    await stage.pass({ minutes: 1 });
    const { items } = (await stage.as('wanda').get('/notices')).body;
    expect(items.map(({ kind }: any) => kind)).toContain('course-seat-given');
  });

  test('of two who ask for the last seat at once, one waits', async () => {
    const id = await planned({ seats: 1 });
    // The row is held until both wait for it, so that they meet for certain.
    const both = await stage.desk.db.transaction().execute(async (tx) => {
      await sql`select from course_session where id = ${id} for update`.execute(tx);
      const asked = [post('tina', id, 'enrolments'), post('toni', id, 'enrolments')];
      await untilWaiting(stage, 2);
      return asked;
    });
    const answers = await Promise.all(both);
    expect(answers.map(({ body }) => body.own).toSorted()).toEqual(['seat', 'waiting']);
    expect(await read(id)).toMatchObject({ taken: 1, waiting: 1 });
  });

  test('whoever has a seat keeps it when there are fewer, and whoever is to hold it gives theirs to the next', async () => {
    const id = await planned();
    for (const player of ['tina', 'toni', 'wanda'] as const) await post(player, id, 'enrolments');
    const edit = (body: object) => stage.as('lena').patch(`/course-sessions/${id}`, body);
    expect((await edit({ seats: 1 })).body).toMatchObject({ code: 'course-seats-taken', taken: 2 });
    const other = (await plan({ trainer: stage.ids.ada })).body;
    expect(other.code).toBe('trainer-may-not-train');
    await stage.as('ada').patch(`/people/${stage.ids.toni}`, { teams: [{ team: 'mdm-team', isLead: false }] });
    const given = (await edit({ trainer: stage.ids.toni })).body;
    expect(given.people.map(({ person, hasSeat }: any) => [person.name, hasSeat])).toEqual([
      ['Tina One', true],
      ['Wanda Two', true],
    ]);
    await stage.as('ada').patch(`/people/${stage.ids.toni}`, { teams: [{ team: 'service-desk', isLead: false }] });
  });

  test('asked twice, one has one place; others are enrolled by whoever leads', async () => {
    const id = await planned();
    await post('tina', id, 'enrolments');
    await post('tina', id, 'enrolments');
    expect((await post('tina', id, 'enrolments', { person: stage.ids.toni })).body.code).toBe('not-your-course-session');
    expect((await post('lena', id, 'enrolments', { person: stage.ids.toni })).body.people).toHaveLength(2);
    expect((await post('theo', id, 'enrolments')).body.code).toBe('trainer-is-no-trainee');
    expect((await post('lena', id, 'enrolments', { person: stage.ids.una })).body.code).toBe('trainee-not-here');
  });
});

describe('a session that is moved or cancelled', () => {
  const edit = (id: string, body: object) => stage.as('lena').patch(`/course-sessions/${id}`, body);
  async function invitation(id: string, by: Player = 'toni') {
    const { payload } = await stage.app.inject({
      method: 'GET',
      url: `/api/v1/course-sessions/${id}/invitation.ics`,
      headers: { authorization: `Bearer ${stage.tokens[by]}` },
    });
    const calendar = new ICAL.Component(ICAL.parse(payload));
    const [event] = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
    if (!event) throw new Error(payload);
    return {
      method: calendar.getFirstPropertyValue('method'),
      zones: calendar.getAllSubcomponents('vtimezone').length,
      uid: event.uid,
      sequence: event.sequence,
      from: event.startDate.toString(),
      summary: event.summary,
    };
  }

  test('tells calendars under the same name and a higher number, and those who come', async () => {
    const id = await planned();
    await post('toni', id, 'enrolments');
    const first = await invitation(id);
    expect(first).toMatchObject({
      method: 'REQUEST',
      zones: 1,
      sequence: 0,
      from: '2026-12-10T09:00:00',
      summary: 'Formación: Nivel 1: primer contacto',
    });
    await edit(id, { startsAt: '2026-12-11T08:00:00Z' });
    expect(await invitation(id)).toMatchObject({ uid: first.uid, sequence: 1, from: '2026-12-11T09:00:00' });
    await post('lena', id, 'cancel');
    expect(await invitation(id)).toMatchObject({ method: 'CANCEL', uid: first.uid, sequence: 2 });
    await stage.pass({ minutes: 1 });
    const kinds = (await stage.as('toni').get('/notices')).body.items.map(({ kind }: any) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['course-session-moved', 'course-session-cancelled']));
    expect((await post('tina', id, 'enrolments')).body.code).toBe('course-session-over');
  });

  test('stands in the calendars of those who hold it or have a seat, and moves and goes there', async () => {
    const id = await planned({ startsAt: '2026-12-15T08:00:00Z', seats: 1, joinAddress: 'https://meet.example/t1' });
    for (const player of ['tina', 'wanda'] as const) await post(player, id, 'enrolments');
    const pathOf = async (player: Player) => {
      const { body } = await stage.as(null).send('POST', '/plan/calendar-feed', {}, await signedIn(stage, player));
      return new URL(body.shiftsUrl).pathname;
    };
    const paths = { tina: await pathOf('tina'), theo: await pathOf('theo'), wanda: await pathOf('wanda') };
    const dates = async (player: keyof typeof paths) => {
      const { body } = await stage.as(null).get(paths[player]);
      // A calendar may be kept by anybody: it says no name.
      if (player !== 'theo') expect(String(body)).not.toContain('Theo Three');
      const events = new ICAL.Component(ICAL.parse(body)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
      return events
        .filter(({ uid }) => uid.includes(id))
        .map((one) => [one.sequence, one.startDate.toString(), one.component.getFirstPropertyValue('status')]);
    };
    expect([await dates('tina'), await dates('theo')]).toEqual(Array(2).fill([[0, '2026-12-15T08:00:00Z', 'CONFIRMED']]));
    expect(await dates('wanda')).toEqual([]);
    await edit(id, { startsAt: '2026-12-16T08:00:00Z' });
    expect(await dates('tina')).toEqual([[1, '2026-12-16T08:00:00Z', 'CONFIRMED']]);
    await post('lena', id, 'cancel');
    expect(await dates('tina')).toEqual([[2, '2026-12-16T08:00:00Z', 'CANCELLED']]);
  });

  test('is not, while it runs', async () => {
    const id = await held(10, ['tina']);
    expect((await edit(id, { startsAt: '2026-12-20T08:00:00Z' })).body.code).toBe('course-session-running');
    expect((await post('lena', id, 'cancel')).body.code).toBe('course-session-running');
  });

  test('tells nobody when nothing of it changes but its seats, or nothing at all', async () => {
    const id = await planned();
    const { sequence, version } = await read(id);
    expect((await edit(id, { place: 'Room 4', startsAt: '2026-12-10T08:00:00Z' })).body.version).toBe(version);
    expect((await edit(id, { seats: 9 })).body).toMatchObject({ seats: 9, sequence });
    await stage.pass({ minutes: 1 });
    const { rows } = await sql<{ kind: string }>`select kind from event where subject_id = ${id} order by at, id`.execute(stage.desk.db);
    expect(rows.map(({ kind }) => kind)).toEqual(['course-session-planned']);
  });

  test('keeps what somebody else has changed meanwhile', async () => {
    const id = await planned();
    await edit(id, { seats: 3 });
    expect((await edit(id, { seats: 4, version: 1 })).body.code).toBe('stale');
  });

  test('a plan that changes leaves it as it was', async () => {
    const id = await planned();
    const before = await read(id);
    const source = await startingPlan('support-plan');
    await stage.publish(source.replace('id: tier-1-basics', 'id: tier-1-anew'));
    expect(await read(id)).toMatchObject({
      programme: 'tier-1-basics',
      name: before.name,
      minutes: before.minutes,
      modules: before.modules,
    });
    await stage.publish(source);
  });
});

describe('a session that runs', () => {
  test('begins with its first module, goes on, and ends', async () => {
    const id = await planned({ startsAt: later(1) });
    expect((await post('theo', id, 'end')).body.code).toBe('course-session-not-begun');
    expect((await post('theo', id, 'start')).body).toMatchObject({ state: 'running', module: { id: 'plan-review' } });
    expect((await post('theo', id, 'module', { module: 'tools' })).body.module.id).toBe('tools');
    expect((await post('theo', id, 'module', { module: 'elsewhere' })).body.code).toBe('module-not-found');
    expect((await post('tina', id, 'end')).body.code).toBe('not-your-course-session');
    stage.passUnattended({ minutes: 90 });
    expect((await post('theo', id, 'end')).body).toMatchObject({ state: 'ended', module: null });
    expect((await post('theo', id, 'start')).body.code).toBe('course-session-over');
  });

  test('attendance by two devices counts once, and whoever was there for nine tenths has attended', async () => {
    const id = await held(100, ['tina', 'toni']);
    const { startedAt } = await read(id);
    const at = (minutes: number) => new Date(Date.parse(startedAt) + minutes * 60_000).toISOString();
    const note = (player: Player, from: number, to: number) =>
      post('theo', id, 'attendance', { person: stage.ids[player], from: at(from), to: at(to) });
    await note('tina', 0, 60);
    await note('tina', 30, 92);
    await note('toni', -5, 50);
    await note('toni', 0, 50);
    expect((await note('wanda', 0, 50)).body.code).toBe('not-enrolled');
    expect((await note('tina', 200, 300)).body.code).toBe('attendance-outside');
    expect((await post('tina', id, 'attendance', { person: stage.ids.tina, from: at(0), to: at(100) })).body.code).toBe(
      'not-your-course-session',
    );
    await post('theo', id, 'end', { endedAt: at(100) });
    expect((await read(id)).people.map(({ minutes, attended }: any) => [minutes, attended])).toEqual([
      [92, true],
      [50, false],
    ]);
  });

  test('whoever is there says so once, by whichever device, and the trainer sees since when; it earns no minutes', async () => {
    const id = await held(10, ['tina']);
    const first = (await post('tina', id, 'here')).body.people[0];
    stage.passUnattended({ minutes: 5 });
    expect((await post('tina', id, 'here')).body.people[0]).toEqual(first);
    expect((await read(id)).people[0]).toMatchObject({ hereAt: first.hereAt, minutes: 0 });
    expect((await post('wanda', id, 'here')).body.code).toBe('not-enrolled');
  });

  test('how long somebody was there is for whoever leads it and for themselves; what was noted by mistake is noted anew', async () => {
    const id = await held(100, ['tina', 'toni']);
    const { startedAt } = await read(id);
    const until = (minutes: number) => new Date(Date.parse(startedAt) + minutes * 60_000).toISOString();
    for (const player of ['tina', 'toni'] as const)
      await post('theo', id, 'attendance', { person: stage.ids[player], from: startedAt, to: until(100) });
    const minutesFor = async (by: Player) => (await read(id, by)).people.map(({ minutes }: any) => minutes);
    expect([await minutesFor('theo'), await minutesFor('tina'), await minutesFor('wanda')]).toEqual([
      [100, 100],
      [100, null],
      [null, null],
    ]);
    const takeBack = (by: Player) => stage.as(by).delete(`/course-sessions/${id}/attendance/${stage.ids.tina}`);
    expect((await takeBack('tina')).body.code).toBe('not-your-course-session');
    await takeBack('theo');
    await post('theo', id, 'attendance', { person: stage.ids.tina, from: startedAt, to: until(40) });
    expect(await minutesFor('theo')).toEqual([40, 100]);
  });

  test('only those who are in it ask there, and what was answered too soon is open again', async () => {
    const id = await held(10, ['tina']);
    expect((await post('wanda', id, 'questions', { text: 'May I?' })).body.code).toBe('not-enrolled');
    const { body } = await post('theo', id, 'questions', { text: 'And on a Mac?', becomes: 'answered' });
    const again = await stage.as('theo').patch(`/course-questions/${body.id}`, { becomes: 'action' });
    expect(again.body).toMatchObject({ becomes: 'action', isDone: false, owner: { name: 'Theo Three' } });
  });

  test('what was asked becomes an action or a draft; what nobody decided, the trainer finds out', async () => {
    const id = await held(100, ['tina']);
    const ask = (by: Player, body: object) => post(by, id, 'questions', body);
    const own = await ask('tina', { text: 'Why twice?' });
    expect([own.status, own.body.becomes, own.body.owner]).toEqual([201, null, null]);
    expect((await ask('tina', { text: 'Mine?', becomes: 'action' })).body.code).toBe('not-your-course-session');
    const given = (await ask('theo', { text: 'Which log?', becomes: 'draft', owner: stage.ids.wanda, dueOn: '2026-12-20' })).body;
    expect(given).toMatchObject({ becomes: 'draft', owner: { name: 'Wanda Two' }, dueOn: '2026-12-20', isDone: false });
    await post('theo', id, 'end');
    expect((await read(id)).questions[0]).toMatchObject({ becomes: 'action', owner: { name: 'Theo Three' } });
    const mine = (await stage.as('wanda').get('/course-questions')).body.items;
    expect(mine.map(({ text }: any) => text)).toEqual(['Which log?']);
    const done = await stage.as('wanda').patch(`/course-questions/${given.id}`, { answer: 'The management extension’s', isDone: true });
    expect(done.body).toMatchObject({ isDone: true, dueOn: '2026-12-20', owner: { name: 'Wanda Two' } });
    expect((await stage.as('wanda').get('/course-questions')).body.items).toEqual([]);
  });

  test('those who were in it say how it was, and the trainer reads it without names', async () => {
    const id = await held(100, ['tina']);
    await post('theo', id, 'end');
    expect((await post('wanda', id, 'feedback', { rating: 1 })).body.code).toBe('not-enrolled');
    await post('tina', id, 'feedback', { rating: 2 });
    await post('tina', id, 'feedback', { rating: 4, helped: 'The lab' });
    expect((await read(id, 'theo')).feedback).toEqual({ count: 1, average: 4, helped: ['The lab'], missed: [] });
    expect((await read(id, 'tina')).feedback).toBe(null);
  });

  test('only whoever trains the tier by the plan watches, and nobody watches themselves', async () => {
    const id = await held(100, []);
    const observe = (by: Player, trainer: Player = 'theo') =>
      post(by, id, 'observation', { trainer: stage.ids[trainer], passed: true, note: 'Clear' });
    expect((await observe('theo')).body.code).toBe('not-observer');
    expect((await observe('lena')).body.code).toBe('not-observer');
  });
});

test('a trainer who leaves is told to those who lead, and the session needs another', async () => {
  const id = await planned({ startsAt: '2027-01-12T08:00:00Z' });
  const running = await held(10, ['tina']);
  await post('tina', running, 'questions', { text: 'Who answers this?' });
  await stage.as('ada').patch(`/people/${stage.ids.theo}`, { isActive: false });
  await stage.pass({ minutes: 1 });
  expect((await stage.as('lena').get('/notices')).body.items.map(({ kind }: any) => kind)).toContain('course-session-without-trainer');
  expect((await read(id)).warnings).toContain('trainer-gone');
  expect((await post('lena', id, 'start')).body.code).toBe('trainer-not-here');
  // One that runs is ended by whoever leads there, who finds out what is still open.
  const ended = (await post('lena', running, 'end')).body;
  expect([ended.state, ended.questions[0].owner.name]).toEqual(['ended', 'Lena Lead']);
});
