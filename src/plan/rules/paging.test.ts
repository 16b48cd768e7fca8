import { describe, expect, test } from 'vitest';
import { workedPlan } from '../../../test/worked-plan.ts';
import { PAGING_CHANNELS } from '../words.ts';
import { channelsOf, heldUntil, pagingCalendar, pagingRule } from './paging.ts';

const worked = (): any => workedPlan();
const at = (time: string) => new Date(`2026-07-11T${time}:00+02:00`);

test('a rule without steps rings for nobody, and is none', () => {
  const plan = worked();
  expect(pagingRule(plan, 1, 'urgent-untaken')?.steps).toHaveLength(2);
  expect(pagingRule(plan, 1, 'hand-off-not-accepted')).toBeNull();
  plan.paging[0].steps = [];
  expect(pagingRule(plan, 1, 'urgent-untaken')).toBeNull();
});

test.each([
  [['push'], ['push']],
  [['mail'], ['in-app']],
  [['mail', 'webhook'], ['webhook']],
] as const)('a step by %j rings by %j', (by, channels) => {
  expect(channelsOf({ by: [...by] })).toEqual(channels);
});

test('whatever a step rings by, it rings', () => {
  for (const channel of PAGING_CHANNELS) expect(channelsOf({ by: [channel] })).toHaveLength(1);
});

describe('a maintenance window', () => {
  const plan = worked();
  plan.maintenance.push({ from: '2026-07-12T01:00', until: '2026-07-12T03:00' }, { from: '2026-07-12T03:00', until: '2026-07-12T04:00' });
  test.each([
    ['before it', '19:59', null],
    ['from its first moment, with those that follow on it', '20:00', '2026-07-12T04:00:00+02:00'],
    ['in the middle', '23:00', '2026-07-12T04:00:00+02:00'],
  ])('%s', (_, time, until) => {
    expect(heldUntil(plan, at(time))).toEqual(until && new Date(until));
  });
  test('is over at its end', () => {
    expect(heldUntil(plan, new Date('2026-07-12T04:00:00+02:00'))).toBeNull();
  });
});

test('minutes count in the hours of the team, of the promises where it has none, and always where those have none either', () => {
  const plan = worked();
  plan.calendars.push({ ...plan.calendars[0], id: 'nights' }, { ...plan.calendars[0], id: 'never', hours: [] });
  plan.teams[0].calendar = 'nights';
  plan.teams[1].calendar = 'never';
  expect(['service-desk', plan.teams[1].id, 'gone', null].map((team) => pagingCalendar(plan, team)?.id)).toEqual([
    'nights',
    'office',
    'office',
    'office',
  ]);
  delete plan.promises.calendar;
  expect(pagingCalendar(plan, 'gone')).toBeNull();
});
