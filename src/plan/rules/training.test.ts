import { expect, test } from 'vitest';
import type { PlanDocument } from '../schema/schema.ts';
import { attemptsOf, gatesFor, moduleId, needsOf, passMarkOf, programmeOf, programmesFor } from './training.ts';

const modules = [
  { id: 'lab', name: 'Lab', minutes: 60, kind: 'lab' as const },
  { name: 'Questions', minutes: 60, kind: 'q-and-a' as const },
];
const plan: PlanDocument = {
  training: {
    programmes: [
      { id: 'basics', name: 'Basics', tier: 1, modules },
      { id: 'mail', name: 'Mail', tier: 1, modules, areas: ['email'], passMark: 90, attempts: 1, needs: ['quiz'] },
    ],
    gates: [
      { move: 'take', tier: 1, areas: ['email'], from: '2026-07-01' },
      { move: 'accept', tier: 2 },
    ],
  },
};
const [basics, mail] = plan.training?.programmes ?? [];
const ask = { move: 'take', tier: 1, area: 'email', day: '2026-07-01' } as const;

test('a gate stands from its day on, in its tier, for its areas', () => {
  expect(gatesFor(plan, ask)).toHaveLength(1);
  expect(gatesFor(plan, { ...ask, day: '2026-06-30' })).toEqual([]);
  expect(gatesFor(plan, { ...ask, area: 'updates' })).toEqual([]);
  expect(gatesFor(plan, { ...ask, tier: 2 })).toEqual([]);
  expect(gatesFor(plan, { ...ask, move: 'assign' })).toEqual([]);
});

test('one without areas and without a day stands always, for all of them', () => {
  expect(gatesFor(plan, { move: 'accept', tier: 2, area: 'other', day: '1990-01-01' })).toHaveLength(1);
});

test('a plan without gates has none', () => {
  expect(gatesFor({}, ask)).toEqual([]);
});

test('a programme without areas is for all of them', () => {
  expect(programmesFor(plan, { tier: 1, area: 'email' }).map(({ id }) => id)).toEqual(['basics', 'mail']);
  expect(programmesFor(plan, { tier: 1, area: 'updates' }).map(({ id }) => id)).toEqual(['basics']);
});

test('where the plan is silent, the usual counts', () => {
  expect(basics && [needsOf(basics), passMarkOf(basics), attemptsOf(basics)]).toEqual([['attendance', 'lab', 'quiz'], 80, 3]);
  expect(mail && [needsOf(mail), passMarkOf(mail), attemptsOf(mail)]).toEqual([['quiz'], 90, 1]);
});

test('a module without an id is known by its place', () => {
  expect(basics && [moduleId(basics, 0), moduleId(basics, 1)]).toEqual(['lab', 'module-2']);
});

test('a programme is known by its id', () => {
  expect([programmeOf(plan, 'mail')?.tier, programmeOf(plan, 'gone')]).toEqual([1, null]);
});
