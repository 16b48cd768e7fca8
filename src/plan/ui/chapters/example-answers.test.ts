import { expect, test } from 'vitest';
import { parsePlanFile } from '../../file/parse-plan-file.ts';
import { EXAMPLE_ANSWERS } from './example-answers.ts';

test.each(Object.entries(EXAMPLE_ANSWERS))('the example answer for %s is part of a plan file as it stands', (_question, answer) => {
  expect(parsePlanFile(answer).findings).toEqual([]);
});
