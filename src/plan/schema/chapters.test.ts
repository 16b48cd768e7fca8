import { expect, test } from 'vitest';
import { LINT_CHECKS } from '../lint/lint-checks.ts';
import { nextHolidays } from '../ui/chapters/teams/next-holidays.ts';
import { CHAPTERS, chapterOf } from './chapters.ts';
import { PlanDocument } from './schema.ts';

test('every section of a plan file belongs to one chapter', () => {
  const sections = CHAPTERS.flatMap(({ sections: own }) => [...own] as string[]);
  expect(sections.toSorted()).toEqual(Object.keys(PlanDocument.properties).toSorted());
});

test('what lint says of an empty plan finds its chapter', () => {
  const paths = LINT_CHECKS.flatMap(({ find }) => find({}, {}).map(({ path }) => path));
  expect(paths.length).toBeGreaterThan(0);
  expect(paths.filter((path) => !chapterOf(path))).toEqual([]);
  expect(chapterOf('teams[0].calendar')).toBe('teams');
  expect(chapterOf('')).toBe(null);
});

test('the next days off are those from today on, as the calendar’s zone has today', () => {
  const calendar = { id: 'c', timeZone: 'Pacific/Auckland', hours: [], holidays: ['2027-01-01', '2026-12-25', '2026-12-24'] };
  expect(nextHolidays(calendar, new Date('2026-12-24T13:00:00Z'))).toEqual({
    days: ['2026-12-25', '2027-01-01'].map((day) => ({ day, name: null, kind: 'off' })),
    more: 0,
  });
});
