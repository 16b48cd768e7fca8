import { expect, test } from 'vitest';
import { effortOf, isWithin } from '../../../test/effort.ts';
import { workedPlan } from '../../../test/worked-plan.ts';
import { checkPlanData } from '../file/parse-plan-file.ts';
import type { PlanDocument } from '../schema/schema.ts';
import { lintPlan } from './lint.ts';

/** Of a plan that is seventy times as long: what grows with it takes as much, and what grows faster some thousands. */
const TIMES_MAX = 400;

test('a plan at the limits of its schema is linted in a moment', () => {
  const [small, plan] = [largestPlan(0.1), largestPlan(1)];
  expect(checkPlanData(plan).findings).toEqual([]);
  expect(isWithin(TIMES_MAX * effortOf(() => lintPlan(small)), () => lintPlan(plan))).toBe(true);
  expect(lintPlan(plan).length).toBeGreaterThan(500);
});

/** As many of everything as a plan may hold, or a share of that. */
function largestPlan(share: number): PlanDocument {
  const many = <T>(count: number, make: (index: number) => T) => Array.from({ length: count * share }, (_, index) => make(index));
  const day = (index: number) => new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10);
  const name = { en: 'A name', es: 'Un nombre' };
  const plan: any = workedPlan();
  const teams = 200 * share;
  plan.calendars = many(200, (index) => ({
    id: `c-${index}`,
    timeZone: 'Europe/Madrid',
    hours: many(50, () => ({ days: ['monday', 'friday', 'sunday'], from: '08:00', to: '18:00' })),
    holidays: many(500, day),
  }));
  plan.teams = many(200, (index) => ({
    id: `t-${index}`,
    name,
    tier: 1 + (index % 3),
    calendar: `c-${index}`,
    platforms: ['windows'],
    areas: ['email'],
  }));
  plan.promises.calendar = 'c-0';
  plan.rota = many(500, (index) => ({ team: `t-${index % teams}`, days: ['monday', 'tuesday'], from: '07:00', to: '12:00' }));
  plan.phases = many(100, (index) => ({
    id: `p-${index}`,
    kind: ['pilot', 'initial-production', 'production'][index % 3],
    name,
    from: day(index * 10),
    to: day(index * 10 + 400),
    groups: many(100, () => ({ name: 'A group of many people', users: 1000, approach: 'self-service', vip: true })),
    involvement: many(50, (at) => ({ team: `t-${at}`, how: 'Takes part in it' })),
  }));
  plan.training.programmes = many(50, (index) => ({
    id: `g-${index}`,
    name,
    tier: 1,
    heldOn: day(900),
    modules: many(50, () => ({ name, minutes: 9, kind: 'lecture' })),
  }));
  plan.training.trainers = many(50, (index) => ({ team: `t-${index}`, trains: [1], on: day(950) }));
  plan.communication.waves = many(50, (index) => ({
    id: `w-${index}`,
    name,
    channel: 'mail',
    stage: ['kickoff', 'pre-enrolment', 'enrolment', 'post-enrolment'][index % 4],
    pieces: many(100, (at) => ({ phase: `p-${at}`, on: day(1_500 - index) })),
  }));
  plan.goals.aims = many(50, (index) => ({ id: `a-${index}`, name }));
  return plan;
}
