import { expect, test } from 'vitest';
import type { PlanDocument } from '../schema/schema.ts';
import { movesOfTier, phaseOn } from './in-force.ts';

const PLAN: PlanDocument = {
  calendars: [{ id: 'office', timeZone: 'Europe/Madrid', hours: [] }],
  promises: { calendar: 'office' },
  phases: [
    { id: 'pilot', name: 'Pilot', kind: 'pilot', from: '2026-07-01', to: '2026-07-31' },
    { id: 'production', name: 'Production', kind: 'production', from: '2026-08-01' },
  ],
};

test.each([
  ['2026-06-30T21:59:00Z', null],
  ['2026-06-30T22:00:00Z', 'pilot'],
  ['2026-07-31T21:59:00Z', 'pilot'],
  ['2026-07-31T22:30:00Z', 'production'],
])('at %s it is the phase of the day there: %s', (at, phase) => {
  expect(phaseOn(PLAN, new Date(at))?.id ?? null).toBe(phase);
});

test.each([
  [undefined, undefined],
  [[], undefined],
  [['Reset the passcode', 'triage'], undefined],
  [['take', 'triage'], ['take']],
])('the moves %j of a tier leave it %j', (moves, left) => {
  expect(movesOfTier({ responsibilities: [{ tier: 1, ...(moves && { moves }) }] })[1]).toEqual(left);
});
