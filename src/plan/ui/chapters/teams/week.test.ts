import { describe, expect, test } from 'vitest';
import { shownHours, weekOf, workedDays } from './week.ts';

const OPEN = [{ days: ['monday' as const, 'friday' as const], from: '08:00', to: '18:00' }];
const DUTY = [
  { days: ['monday' as const], from: '13:00', to: '18:00', people: 1 },
  { days: ['monday' as const], from: '08:00', to: '13:00', people: 2 },
];

describe('the week of a team', () => {
  test('the picture shows whole hours, from the first opening to the last closing', () => {
    expect(shownHours([...OPEN, { from: '07:30', to: '18:15' }])).toEqual({ from: 420, to: 1_140 });
    expect(shownHours([])).toEqual({ from: 0, to: 1_440 });
  });

  test('bars lie where their hours are, those on duty in their order', () => {
    const [monday] = weekOf(OPEN, DUTY, { from: 480, to: 1_080 });
    expect(monday?.open).toEqual([{ at: 0, width: 100 }]);
    expect(monday?.duty.map(({ at, width, people }) => [at, width, people])).toEqual([
      [0, 50, 2],
      [50, 50, 1],
    ]);
  });

  test('only days on which somebody works are shown', () => {
    expect(workedDays([weekOf(OPEN, DUTY, shownHours(OPEN))])).toEqual(['monday', 'friday']);
  });
});
