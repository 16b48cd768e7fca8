import { expect, test } from 'vitest';
import type { Locale } from '../http/shapes.ts';
import { promisedTime, regional, relativeTime, spokenMonth } from './format.ts';

/** A Monday at night, where the test runs. */
const NOW = new Date(2026, 10, 30, 2, 5);

test.each([
  [[10, 30, 2, 4, 30], 'en', 'now'],
  [[10, 30, 1, 45], 'en', '20 minutes ago'],
  [[10, 29, 23, 0], 'en', '3 hours ago'],
  [[10, 29, 1, 0], 'en', 'yesterday'],
  [[10, 27, 13, 30], 'es', 'hace 3 días'],
  [[10, 28, 0, 30], 'es', 'anteayer'],
  [[11, 1, 9, 0], 'es', 'mañana'],
  [[11, 4, 9, 0], 'en', 'in 4 days'],
  [[9, 20, 9, 0], 'en', '41 days ago'],
] as const satisfies [number[], Locale, string][])('%j is said in %s as “%s”', ([month, ...time], locale, said) => {
  const [day = 1, hour = 0, minute = 0, second = 0] = time;
  expect(relativeTime(new Date(2026, month, day, hour, minute, second), NOW, locale)).toBe(said);
});

test.each([
  ['es', '2026-07-08T12:00:00', 'el miércoles a las 12:00'],
  ['es', '2026-07-06T13:00:00', 'a las 13:00'],
  ['es', '2026-07-06T01:05:00', 'a la 1:05'],
  ['es', '2026-08-03T09:00:00', 'el 3 de agosto a las 9:00'],
  ['en', '2026-07-08T12:00:00', expect.stringMatching(/^Wednesday, 12:00/)],
  // What has passed is no day of the coming week.
  ['es', '2026-07-03T14:23:00', 'el 3 de julio a las 14:23'],
  ['en', '2026-07-03T14:23:00', expect.stringMatching(/^(July 3|3 July), /)],
  ['es', '2025-11-20T14:23:00', 'el 20 de noviembre de 2025 a las 14:23'],
  ['es', '2026-07-06T00:10:00', 'a las 0:10'],
] as const)('a promised time in %s stands in a sentence: %s', (locale, at, said) => {
  expect(promisedTime(new Date(at), new Date('2026-07-06T00:30:00'), locale)).toEqual(said);
});

test.each([
  [['es-ES', 'es', 'en'], 'en', 'en-GB'],
  [['es-ES'], 'en', 'en-GB'],
  [['en', 'en-US'], 'en', 'en-US'],
  [['en-US'], 'es', 'es'],
  [['es', 'es-MX'], 'es', 'es-MX'],
] as const)('a browser that names %j writes %s as %s', (named, locale, region) => {
  expect(regional(locale, named)).toBe(region);
});

test.each([
  ['2024-05', 'en', 'May 2024'],
  ['2024-05', 'es', 'mayo de 2024'],
  ['2019', 'es', '2019'],
] as const)('%s is said in %s as “%s”', (month, locale, said) => {
  expect(spokenMonth(month, locale)).toBe(said);
});
