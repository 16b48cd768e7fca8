import { afterAll, beforeAll, expect, test } from 'vitest';
import { TUESDAY } from '../../../test/bridge-house.ts';
import { openedTicket, openStage, type Player, type Stage } from '../../../test/cast.ts';
import { planWithGates } from '../../../test/certificate-house.ts';
import { passLab, passQuiz } from '../../../test/training-house.ts';

const TIER_1 = 'tier-1-basics';
let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ now: () => TUESDAY });
});
afterAll(() => stage.close());

const certificates = async (player: Player) => (await stage.as(player).get(`/certificates?person=${stage.ids[player]}`)).body.items;
const at = (minutes: number) => new Date(stage.desk.now().getTime() + minutes * 60_000).toISOString();
const course = (id: string, what: string, body: object = {}, by: Player = 'theo') =>
  stage.as(by).post(`/course-sessions/${id}/${what}`, body);
const planned = async (more: object = {}): Promise<string> =>
  (await stage.as('theo').post('/course-sessions', { programme: TIER_1, startsAt: at(1), trainer: stage.ids.theo, seats: 10, ...more }))
    .body.id;

/** Theo holds a session of two hours and a half, in which these people are. */
async function hold(...people: Player[]): Promise<string> {
  const id = await planned();
  for (const player of people) await course(id, 'enrolments', { person: stage.ids[player] });
  await course(id, 'start');
  const from = at(0);
  stage.passUnattended({ minutes: 150 });
  for (const player of people) await course(id, 'attendance', { person: stage.ids[player], from, to: at(0) });
  await course(id, 'end');
  await stage.pass({ minutes: 1 });
  return id;
}

test('a certificate is there as soon as nothing is lacking, with what earned it, and not before', async () => {
  const session = await hold('tina');
  expect(await certificates('tina')).toEqual([]);
  expect((await passLab(stage, 'tina')).passed).toBe(true);
  await stage.pass({ minutes: 1 });
  expect(await certificates('tina')).toEqual([]);
  const quiz = await passQuiz(stage, 'tina', TIER_1);
  await stage.pass({ minutes: 1 });
  const [certificate, ...others] = await certificates('tina');
  expect(others).toEqual([]);
  expect(certificate).toMatchObject({
    programme: TIER_1,
    tier: 1,
    state: 'valid',
    evidence: { attendance: [{ id: session }], quiz: [{ id: quiz.id }] },
  });
});

test('what was proved for one earns no other, and proving anew renews it', async () => {
  await passQuiz(stage, 'tina', TIER_1);
  await stage.pass({ minutes: 1 });
  expect(await certificates('tina')).toHaveLength(1);
  await hold('tina');
  await passLab(stage, 'tina');
  await stage.pass({ minutes: 1 });
  const all = await certificates('tina');
  expect(all).toHaveLength(2);
  expect(all[0].renews).toBe(all[1].id);
});

test('a lab that is not passed, and a session that was left early, earn nothing', async () => {
  const id = await planned();
  await course(id, 'enrolments', { person: stage.ids.toni });
  await course(id, 'start');
  const from = at(0);
  stage.passUnattended({ minutes: 150 });
  await course(id, 'attendance', { person: stage.ids.toni, from, to: at(-60) });
  await course(id, 'end');
  await passLab(stage, 'toni');
  await passQuiz(stage, 'toni', TIER_1);
  await stage.pass({ minutes: 1 });
  expect(await certificates('toni')).toEqual([]);
});

test('whoever is kept from a move hears when the next session with a seat is, and may do it once they have passed', async () => {
  await stage.publish(await planWithGates('{ move: take, tier: 1, from: "2026-01-01" }'));
  const { id: ticket } = await openedTicket(stage);
  const take = () => stage.as('toni').post(`/tickets/${ticket}/take`, {});
  expect((await take()).body).toMatchObject({ code: 'certificate-needed', programme: expect.anything(), nextSession: null });
  const startsAt = at(2_880);
  const id = await planned({ startsAt, seats: 1 });
  await stage.pass({ minutes: 1 });
  expect((await take()).body.nextSession).toBe(startsAt);
  await course(id, 'enrolments', { person: stage.ids.lena });
  await stage.pass({ minutes: 1 });
  expect((await take()).body.nextSession).toBeNull();

  await hold('toni');
  expect((await certificates('toni')).map(({ tier }: { tier: number }) => tier)).toEqual([1]);
  expect((await take()).status).toBe(200);
});

test('a lead trains their tier once they hold its certificate and one session of theirs was watched', async () => {
  const plan = (trainer: Player) =>
    stage.as('theo').post('/course-sessions', { programme: TIER_1, startsAt: at(5_000), trainer: stage.ids[trainer], seats: 5 });
  expect((await plan('lena')).body.code).toBe('trainer-may-not-train');
  await hold('lena');
  await passLab(stage, 'lena');
  await passQuiz(stage, 'lena', TIER_1);
  await stage.pass({ minutes: 1 });
  const { status, body } = await plan('lena');
  expect([status, body.warnings]).toEqual([201, expect.arrayContaining(['needs-observer'])]);
});
