import { expect, test } from 'vitest';
import { whatIsNeeded } from './what-is-needed.ts';

const WHOLE = {
  score: 100,
  bar: 70,
  passes: true,
  fields: [
    { field: 'symptom' as const, weight: 40, required: true, minLength: 1 },
    { field: 'question' as const, weight: 30, required: true, minLength: 1 },
    { field: 'evidence' as const, weight: 30, required: false, minLength: 1 },
  ],
  missing: [],
  sentBack: null,
};
const lacks = (field: 'question' | 'evidence', why: 'empty' | 'not-more-than-received' | 'still-missing', score = 70) => ({
  ...WHOLE,
  score,
  passes: false,
  missing: [{ field, why }],
});

test('a whole packet is ready once it says why it is handed up, and not before', () => {
  expect(whatIsNeeded(WHOLE, 'Not found')).toEqual({ kind: 'nothing' });
  expect(whatIsNeeded(WHOLE, '  ')).toEqual({ kind: 'fields', fields: ['reason'] });
});

test('what is required is named, also where the score reaches the bar', () => {
  expect(whatIsNeeded(lacks('question', 'empty'), '')).toEqual({ kind: 'fields', fields: ['reason', 'question'] });
  expect(whatIsNeeded(lacks('evidence', 'not-more-than-received'), 'Up')).toEqual({ kind: 'fields', fields: ['evidence'] });
  const again = { missing: ['evidence'], note: null, at: '2026-11-02T09:00:00Z', addsNothing: true };
  expect(whatIsNeeded({ ...lacks('evidence', 'still-missing'), sentBack: again }, 'Up')).toEqual({ kind: 'fields', fields: ['evidence'] });
});

test('where only the bar is not reached, whatever would add to it is named', () => {
  expect(whatIsNeeded(lacks('evidence', 'empty', 60), 'Up')).toEqual({ kind: 'more', fields: ['evidence'] });
});
