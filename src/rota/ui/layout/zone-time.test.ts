import { expect, test } from 'vitest';
import { dayAfter } from '../../../calendar/days.ts';
import { instantAt } from '../../../calendar/time-of-day.ts';
import { instantIn, minuteIn } from './zone-time.ts';

const ZONES = ['Europe/Madrid', 'America/New_York', 'America/Santiago', 'Asia/Kolkata', 'Australia/Lord_Howe', 'UTC'];

test.each(ZONES)('the pages reckon in %s as the desk does, on every day of a year', (timeZone) => {
  const byDesk = (day: string, time: string) => instantAt(Temporal.PlainDate.from(day), time, timeZone).epochMilliseconds;
  const differing: string[] = [];
  for (let day = '2026-01-01'; day < '2027-01-01'; day = dayAfter(day))
    for (const time of ['00:00', '02:00', '02:30', '03:00', '24:00'])
      if (instantIn(day, time, timeZone) !== byDesk(day, time)) differing.push(`${day} ${time}`);
  expect(differing).toEqual([]);
});

test('the minute of the day is that of the zone', () => {
  expect(minuteIn(Date.parse('2026-07-01T22:30:00Z'), 'Asia/Kolkata')).toBe(4 * 60);
});
