import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStage, type Player, type Stage } from '../../test/cast.ts';
import { rightAnswers } from '../../test/training-house.ts';
import { startingPlan } from '../app/starting-plan.ts';
import type { QuizAttempt, QuizQuestion } from './contract.ts';
import { quizPassed } from './quiz-passed.ts';

const TIER_1 = 'tier-1-basics';
let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const start = (player: Player, programme = TIER_1) => stage.as(player).post(`/quizzes/${programme}/attempts`, {});
const answer = (player: Player, id: string, answers: object[]) => stage.as(player).post(`/quiz-attempts/${id}/answers`, { answers });
const lineOf = async (player: Player) =>
  (await stage.as(player).get('/quizzes')).body.items.find(({ programme }: { programme: string }) => programme === TIER_1);

const known = (id: string, more: { except?: number } = {}) => rightAnswers(stage, id, more);

async function passes(player: Player): Promise<QuizAttempt> {
  const { body } = await start(player);
  return (await answer(player, body.id, await known(body.id))).body;
}

describe('an attempt', () => {
  test('asks without telling what is right, in the language that is asked for, at the same places', async () => {
    const { status, body } = await start('tina');
    expect([status, body.questions.length, body.state, body.explanations]).toEqual([201, 20, 'open', []]);
    expect(JSON.stringify(body)).not.toMatch(/"right"|"why"|"answer"/);
    const spanish = (await stage.as('tina').get(`/quiz-attempts/${body.id}`, { 'accept-language': 'es' })).body;
    expect(spanish.questions.map(({ id }: QuizQuestion) => id)).toEqual(body.questions.map(({ id }: QuizQuestion) => id));
    expect(spanish.questions[0].ask).not.toBe(body.questions[0].ask);
  });

  test('is gone on with from wherever one begins again', async () => {
    const [first, second] = await Promise.all([start('toni'), start('toni')]);
    expect(second.body.id).toBe(first.body.id);
    expect((await lineOf('toni')).open).toBe(first.body.id);
  });

  test('that knows everything is passed at once, with its reasons, though a trainer has still words to read', async () => {
    const { body } = await start('tina');
    const done = (await answer('tina', body.id, await known(body.id))).body;
    expect([done.state, done.passed, done.score]).toEqual(['passed', true, 95]);
    expect(done.explanations.every(({ why }: { why: string }) => why.length > 10)).toBe(true);
    expect(done.explanations.filter(({ points }: { points: number | null }) => points === null)).toHaveLength(1);
  });

  test('that leaves everything out has failed, and one less is left', async () => {
    const before = (await lineOf('wanda')).attemptsLeft;
    const { body } = await start('wanda');
    expect((await answer('wanda', body.id, [])).body).toMatchObject({ state: 'failed', score: 0, passed: false });
    expect((await lineOf('wanda')).attemptsLeft).toBe(before - 1);
  });

  test('is answered once: what was sent first counts', async () => {
    const { body } = await start('moe');
    const answers = await known(body.id);
    const both = await Promise.all([answer('moe', body.id, answers), answer('moe', body.id, [])]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  test('refuses what it did not ask, and nothing is lost', async () => {
    const { body } = await start('theo');
    const { status, body: refusal } = await answer('theo', body.id, [{ question: 'made-up', chosen: [0] }]);
    expect([status, refusal.code]).toEqual([422, 'question-not-asked']);
    expect((await stage.as('theo').get(`/quiz-attempts/${body.id}`)).body.state).toBe('open');
  });

  test('is nobody else’s while it is open', async () => {
    const { body } = await start('theo');
    expect((await stage.as('lena').get(`/quiz-attempts/${body.id}`)).status).toBe(404);
    expect((await answer('tina', body.id, [])).status).toBe(404);
  });

  test('keeps the pass mark that it began with when the plan asks for another', async () => {
    const { body } = await start('lena');
    const source = await startingPlan('support-plan');
    await stage.publish(source.replace('heldOn: "2026-06-16"', 'heldOn: "2026-06-16"\n      passMark: 100'));
    expect((await answer('lena', body.id, await known(body.id))).body).toMatchObject({ passMark: 80, state: 'passed' });
    expect((await start('lena')).body.passMark).toBe(100);
    await stage.publish(source);
  });
});

test('a pass counts from an instant on, for what a certificate asks', async () => {
  const { id } = await passes('tina');
  const asked = { person: stage.ids.tina, programme: TIER_1 };
  expect((await quizPassed(stage.desk.db, { ...asked, since: new Date(0) }))?.attempt).toBe(id);
  expect(await quizPassed(stage.desk.db, { ...asked, since: new Date('2100-01-01') })).toBeNull();
});

describe('when all attempts are used', () => {
  test('the next one is refused with how many there were, until one more is given, with a reason', async () => {
    for (let times = 0; times < 3; times++) {
      const { body } = await start('wanda');
      if (body.id) await answer('wanda', body.id, []);
    }
    expect((await start('wanda')).body).toMatchObject({ code: 'quiz-attempts-used', attempts: 3 });
    const granted = await stage.as('lena').post(`/quizzes/${TIER_1}/grants`, { person: stage.ids.wanda, reason: 'A bad day' });
    expect([granted.status, granted.body]).toEqual([201, { attemptsLeft: 1 }]);
    expect((await start('wanda')).status).toBe(201);
  });

  test('nobody gives one to themselves, nor does who keeps no quiz', async () => {
    const give = (player: Player, person: Player) =>
      stage.as(player).post(`/quizzes/${TIER_1}/grants`, { person: stage.ids[person], reason: 'Please' });
    expect((await give('lena', 'lena')).body.code).toBe('own-attempt');
    expect((await give('tina', 'wanda')).body.code).toBe('quiz-keepers-only');
  });

  test('they begin anew once one has passed', async () => {
    await passes('tina');
    expect((await lineOf('tina')).attemptsLeft).toBe(3);
  });
});

describe('what was written', () => {
  /** Fifteen right of twenty, and words that could make it sixteen. */
  const undecided = async (player: Player) => {
    const { body } = await start(player);
    return (await answer(player, body.id, await known(body.id, { except: 4 }))).body as QuizAttempt;
  };

  test('is read by who trains the tier, and decides where it hangs on it', async () => {
    const attempt = await undecided('toni');
    expect(attempt).toMatchObject({ state: 'in-review', score: 75 });
    const waiting = (await stage.as('theo').get(`/quizzes/${TIER_1}/reviews`)).body.items;
    expect(waiting.map(({ id }: QuizAttempt) => id)).toContain(attempt.id);
    const [text] = attempt.explanations.filter(({ points }) => points === null);
    const marks = [{ question: text?.question, points: 1 }];
    const read = await stage.as('theo').post(`/quiz-attempts/${attempt.id}/review`, { marks });
    expect(read.body).toMatchObject({ state: 'passed', score: 80 });
    expect((await stage.as('theo').post(`/quiz-attempts/${attempt.id}/review`, { marks })).body.code).toBe('quiz-not-to-review');
  });

  test('is judged by nobody who wrote it', async () => {
    const attempt = await undecided('theo');
    const [text] = attempt.explanations.filter(({ points }) => points === null);
    const own = await stage.as('theo').post(`/quiz-attempts/${attempt.id}/review`, { marks: [{ question: text?.question, points: 1 }] });
    expect([own.status, own.body.code]).toEqual([403, 'own-attempt']);
  });

  test('is shown to nobody who keeps no quiz of the tier', async () => {
    const attempt = await undecided('moe');
    expect((await stage.as('wanda').get(`/quiz-attempts/${attempt.id}`)).status).toBe(404);
    expect((await stage.as('wanda').get(`/quizzes/${TIER_1}/reviews`)).body.code).toBe('quiz-keepers-only');
  });
});

describe('the bank', () => {
  const question = {
    id: 'own-question',
    kind: 'single',
    areas: ['other'],
    ask: { en: 'Who is called first?', es: '¿A quién se llama primero?' },
    choices: [
      { text: { en: 'The lead', es: 'Al responsable' }, right: true },
      { text: { en: 'Nobody', es: 'A nadie' }, right: false },
    ],
    why: { en: 'The lead decides.', es: 'Decide el responsable.' },
    source: { plan: 'teams' },
  };
  const bank = async () => (await stage.as('theo').get(`/quizzes/${TIER_1}/questions`)).body.items;
  const add = (one: object) => stage.as('theo').post(`/quizzes/${TIER_1}/questions`, { question: one });

  test('takes a question of a trainer’s own, once', async () => {
    expect((await add(question)).status).toBe(201);
    expect((await add(question)).body.code).toBe('question-id-taken');
    expect((await bank()).find(({ isShipped }: { isShipped: boolean }) => !isShipped).question.id).toBe('own-question');
  });

  test.each([
    ['no right answer', { choices: question.choices.map((one) => ({ ...one, right: false })) }, 'question-not-one-right'],
    ['two texts that read alike', { choices: [question.choices[0], { ...question.choices[0], right: false }] }, 'question-said-twice'],
    ['a known error that nobody knows', { source: { knownError: 'made-up' } }, 'question-without-known-error'],
  ])('refuses one with %s, and says so', async (_, change, code) => {
    const { status, body } = await add({ ...question, id: 'flawed', ...change });
    expect([status, body.code]).toEqual([422, code]);
  });

  test('asks a question no more that was taken out, and again when it is brought back', async () => {
    const [{ question: first }] = await bank();
    const move = (to: 'out' | 'back') => stage.as('theo').post(`/quizzes/${TIER_1}/questions/${first.id}/${to}`, {});
    await move('out');
    await move('out');
    const isOut = async () => (await bank()).find((one: any) => one.question.id === first.id).isOut;
    expect(await isOut()).toBe(true);
    await move('back');
    expect(await isOut()).toBe(false);
  });

  test('lets a trainer change a question of their own, and no shipped one: what was answered before says nothing of it', async () => {
    const changed = { ...question, ask: { en: 'Who is rung first?', es: '¿A quién se avisa primero?' } };
    const put = (one: object) => stage.as('theo').send('PUT', `/quizzes/${TIER_1}/questions`, { question: one });
    expect((await put(changed)).body).toMatchObject({ question: changed, isShipped: false, times: 0 });
    const kept = (await bank()).filter((one: any) => one.question.id === question.id);
    expect(kept.map((one: any) => one.question.ask.en)).toEqual(['Who is rung first?']);
    const shipped = (await bank()).find(({ isShipped }: any) => isShipped).question;
    expect((await put(shipped)).body.code).toBe('question-shipped');
    expect((await put({ ...changed, id: 'nobody-wrote' })).body.code).toBe('question-not-found');
  });

  test('counts how its questions were answered', async () => {
    await passes('tina');
    expect((await bank()).some(({ times, share }: { times: number; share: number }) => times > 0 && share > 0)).toBe(true);
  });

  test('is shown to who keeps it alone', async () => {
    expect((await stage.as('tina').get(`/quizzes/${TIER_1}/questions`)).body.code).toBe('quiz-keepers-only');
  });
});
