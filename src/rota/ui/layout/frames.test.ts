import { describe, expect, test } from 'vitest';
import { dayAfter } from '../../../calendar/days.ts';
import { weekOf as weekOfDesk } from '../../../calendar/weeks.ts';
import { frameOf, rotaViewIn, shownBy, stepped, weekOf } from './frames.ts';

const TODAY = '2026-12-02';

test('weeks are called as the desk calls them', () => {
  const days = Array.from({ length: 800 }, (_, index) => dayAfter('2024-12-20', index));
  expect(days.map(weekOf)).toEqual(days.map(weekOfDesk));
});

describe('an address', () => {
  test.each([
    [
      { team: 'mdm-team', week: '2026-W49' },
      { team: 'mdm-team', week: '2026-W49' },
    ],
    [{ month: '2026-12', week: '2026-W49' }, { month: '2026-12' }],
    [{ week: '2026-W00' }, {}],
    [{ week: '2025-W53' }, {}],
    [{ month: '2026-13', team: 7 }, {}],
    [{ team: '../plan' }, {}],
  ])('%j is read as %j', (search, view) => {
    expect(rotaViewIn(search)).toEqual(view);
  });
});

describe('the days shown', () => {
  test('are this week from its Monday when nothing is said', () => {
    expect(frameOf({}, TODAY)).toEqual(frameOf({ week: '2026-W49' }, TODAY));
    expect(frameOf({}, TODAY).days).toEqual([
      '2026-11-30',
      '2026-12-01',
      '2026-12-02',
      '2026-12-03',
      '2026-12-04',
      '2026-12-05',
      '2026-12-06',
    ]);
  });

  test('of a month are its whole weeks', () => {
    const { days, inside } = frameOf({ month: '2026-12' }, TODAY);
    expect([days[0], days.at(-1), days.length]).toEqual(['2026-11-30', '2027-01-03', 35]);
    expect(inside).toEqual({ from: '2026-12-01', to: '2026-12-31' });
    expect(frameOf({ month: '2027-02' }, TODAY).days).toHaveLength(28);
  });
});

test('one goes on by the week or by the month, over the new year as well', () => {
  expect(stepped({ team: 'a', week: '2026-W53' }, TODAY, 1)).toEqual({ team: 'a', week: '2027-W01' });
  expect(stepped({}, TODAY, -1)).toEqual({ week: '2026-W48' });
  expect(stepped({ month: '2026-12' }, TODAY, 1)).toEqual({ month: '2027-01' });
  expect(stepped({ month: '2026-01' }, TODAY, -1)).toEqual({ month: '2025-12' });
});

test('from week to month and back one stays where one was', () => {
  expect(shownBy('month', { team: 'a', week: '2026-W49' }, TODAY)).toEqual({ team: 'a', month: '2026-12' });
  expect(shownBy('week', { month: '2026-12' }, TODAY)).toEqual({ week: '2026-W49' });
  expect(shownBy('week', { month: '2027-03' }, TODAY)).toEqual({ week: '2027-W09' });
});
