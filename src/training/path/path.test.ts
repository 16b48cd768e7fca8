import { afterAll, beforeAll, expect, test } from 'vitest';
import { TUESDAY } from '../../../test/bridge-house.ts';
import { openStage, type Player, type Stage } from '../../../test/cast.ts';
import { handIn, planWithGates } from '../../../test/certificate-house.ts';
import { passLab, passQuiz } from '../../../test/training-house.ts';

const TIER_1 = 'tier-1-basics';
let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ now: () => TUESDAY });
});
afterAll(() => stage.close());

const read = (player: Player, of?: Player) => stage.as(player).get(`/training/path${of ? `?person=${stage.ids[of]}` : ''}`);
const states = ({ stations }: any) => Object.fromEntries(stations.map(({ station, state }: any) => [station, state]));
const at = (minutes: number) => new Date(stage.desk.now().getTime() + minutes * 60_000).toISOString();

test('somebody new is led to the next session, with how long each station takes and what the certificate is for', async () => {
  await stage.publish(await planWithGates('{ move: take, tier: 1, from: "2027-02-01" }', '{ move: hold-session, tier: 2 }'));
  const body = { programme: TIER_1, startsAt: at(2_880), trainer: stage.ids.theo, seats: 1 };
  const { id } = (await stage.as('theo').post('/course-sessions', body)).body;
  const { status, body: own } = await read('tina');
  expect(status).toBe(200);
  expect([own.person.name, own.tiers, own.paths.map(({ programme }: any) => programme)]).toEqual(['Tina One', [1], [TIER_1]]);
  const [path] = own.paths;
  expect(path).toMatchObject({
    next: 'enrol',
    session: { id, own: null, isRunning: false, hasSeat: true, trainer: { name: 'Theo Three' } },
    quiz: { questions: 20, passMark: 80, attemptsLeft: 3 },
    gates: [{ move: 'take', areas: null, from: '2027-02-01' }],
    certificate: null,
    module: 'plan-review',
  });
  expect(states(path)).toEqual({ material: 'open', attendance: 'next', lab: 'open', quiz: 'open', certificate: 'open' });
  const minutes = Object.fromEntries(path.stations.map((one: any) => [one.station, one.minutes]));
  expect(minutes).toMatchObject({ attendance: 140, quiz: 20, lab: path.lab.minutes, certificate: null });
  expect(minutes.material).toBeGreaterThanOrEqual(5);

  await stage.as('tina').post(`/course-sessions/${id}/enrolments`, {});
  expect((await read('tina')).body.paths[0]).toMatchObject({ next: 'read', session: { own: 'seat', hasSeat: false } });
});

test('what counts is what earns: a station is done on the day of its proof', async () => {
  await passLab(stage, 'toni');
  await passQuiz(stage, 'toni', TIER_1);
  const [path] = (await read('toni')).body.paths;
  expect(states(path)).toMatchObject({ lab: 'done', quiz: 'done', attendance: 'next', certificate: 'open' });
  expect(path.stations.filter(({ at: day }: any) => day !== null).map(({ station }: any) => station)).toEqual(['lab', 'quiz']);
});

test('whoever holds the certificate sees what has earned it, and begins anew when it is to be renewed', async () => {
  await handIn(stage, 'wanda', 'tier-2-investigation');
  const path = async () => (await read('wanda')).body.paths[0];
  expect(await path()).toMatchObject({ next: null, certificate: { state: 'valid' } });
  expect(Object.values(states(await path()))).toEqual(Array(5).fill('done'));
  stage.passUnattended({ days: 330 });
  expect(await path()).toMatchObject({ next: 'practise', certificate: { state: 'ends-soon' } });
  expect(states(await path()).quiz).toBe('open');
});

test('whose tiers ask for nothing has no path, and whoever holds sessions has that of the tier they train', async () => {
  const tiers = async (player: Player) => (await read(player)).body.paths.map(({ tier }: any) => tier);
  expect(await Promise.all(['ada', 'theo'].map((player) => tiers(player as Player)))).toEqual([[], [2, 3]]);
});

test('a lead reads the path of a member; a colleague, somebody of another team and a user do not', async () => {
  await stage.desk.db.updateTable('teamMember').set({ isLead: true }).where('personId', '=', stage.ids.lena).execute();
  expect((await read('lena', 'tina')).body.person.name).toBe('Tina One');
  const codes = [await read('toni', 'tina'), await read('lena', 'wanda'), await read('tina', 'una'), await read('una')].map(
    ({ status, body }) => [status, body.code],
  );
  expect(codes).toEqual([
    [404, 'person-not-found'],
    [404, 'person-not-found'],
    [404, 'person-not-found'],
    [403, 'forbidden'],
  ]);
});
