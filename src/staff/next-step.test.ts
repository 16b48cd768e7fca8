import { expect, test } from 'vitest';
import { type NextStepFacts, nextStep } from './next-step.ts';

const FACTS: NextStepFacts = {
  status: 'resolved',
  waitingFor: null,
  waitingUntil: null,
  tier: 2,
  contactTier: 1,
  answerOwedSince: null,
  isTaken: true,
  isConfirmed: false,
  clocks: [
    { kind: 'next-response', state: 'running', dueAt: '2026-12-01T09:00:00.000Z' },
    { kind: 'resolution', state: 'met', dueAt: '2026-12-02T09:00:00.000Z' },
  ],
};

test.each<[string, Partial<NextStepFacts>, ReturnType<typeof nextStep>]>([
  ['somebody works on', { status: 'open' }, { step: 'tier-investigates', tier: 2, by: '2026-12-01T09:00:00.000Z' }],
  [
    'nobody there has accepted yet: that is what it waits for',
    { status: 'open', isTaken: false },
    { step: 'tier-takes', tier: 2, by: '2026-12-01T09:00:00.000Z' },
  ],
  ['is solved: its person is asked', {}, { step: 'you-confirm', tier: 1, by: null }],
  ['is confirmed and not closed: nobody is asked again', { isConfirmed: true }, { step: 'tiers-learn', tier: 1, by: null }],
  [
    'is solved and owes an answer: that comes first, by when it was promised',
    { answerOwedSince: '2026-11-30T09:00:00.000Z' },
    { step: 'tier-answers', tier: 2, by: '2026-12-01T09:00:00.000Z' },
  ],
])('the next step of what %s', (_, facts, step) => {
  expect(nextStep({ ...FACTS, ...facts })).toEqual(step);
});
