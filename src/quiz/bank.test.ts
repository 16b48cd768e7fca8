import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { knownErrorById } from '../knowledge/find.ts';
import { PlanDocument } from '../plan/schema/schema.ts';
import { shippedQuestions } from './bank.ts';
import { flawsOf, Question } from './question.ts';
import { QUESTION_KINDS } from './words.ts';

const isQuestion = new Ajv2020({ strict: false }).compile(Question);
const banks = await Promise.all([1, 2, 3].map(async (tier) => ({ tier, questions: await shippedQuestions(tier) })));

describe.each(banks)('the questions of tier $tier', ({ questions }) => {
  test('are at least sixty, of every kind', () => {
    expect(questions.length).toBeGreaterThanOrEqual(60);
    expect(QUESTION_KINDS.filter((kind) => !questions.some((one) => one.kind === kind))).toEqual([]);
  });

  test('have the shape that the API takes', () => {
    expect(questions.filter((one) => !isQuestion(one)).map(({ id }) => id)).toEqual([]);
  });

  test('can all be answered, rightly and wrongly', () => {
    expect(questions.flatMap((one) => flawsOf(one).map((flaw) => [one.id, flaw]))).toEqual([]);
  });

  test('each say where they come from', () => {
    const sections = Object.keys(PlanDocument.properties);
    const nowhere = questions.filter(({ source }) => {
      if ('knownError' in source) return knownErrorById(source.knownError, 'en') === null;
      return 'plan' in source && !sections.includes(source.plan.split('.')[0] ?? '');
    });
    expect(nowhere.map(({ id, source }) => [id, source])).toEqual([]);
  });
});

test('no two questions of the desk have one id', () => {
  const ids = banks.flatMap(({ questions }) => questions.map(({ id }) => id));
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});
