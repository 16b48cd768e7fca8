import { expect, test } from 'vitest';
import { addBusinessMinutes } from '../../calendar/business-time.ts';
import { parsePlanFile } from '../file/parse-plan-file.ts';
import type { Calendar } from '../schema/schema.ts';
import { minutesAhead } from './promised-minutes.ts';

const MONDAYS = Array.from({ length: 500 }, (_, week) => new Date(Date.UTC(2027, 0, 4 + week * 7)).toISOString().slice(0, 10));

test.each<[string, Calendar]>([
  ['half an hour a week', { id: 'thin', timeZone: 'Europe/Madrid', hours: [{ days: ['monday'], from: '09:00', to: '09:30' }] }],
  ['the hour that a spring day lacks', { id: 'gap', timeZone: 'Europe/Madrid', hours: [{ days: ['sunday'], from: '02:00', to: '03:00' }] }],
  ['every hour', { id: 'all', timeZone: 'UTC', hours: [{ days: ['monday', 'sunday'], from: '00:00', to: '24:00' }] }],
  [
    'Mondays and Tuesdays, but five hundred of the Mondays are holidays',
    { id: 'off', timeZone: 'UTC', hours: [{ days: ['monday', 'tuesday'], from: '00:00', to: '24:00' }], holidays: MONDAYS },
  ],
])('what lint lets through has a deadline: %s', (_, calendar) => {
  const most = minutesAhead(calendar);
  expect(most).toBeGreaterThan(0);
  expect(addBusinessMinutes(calendar, new Date('2027-01-03T00:00:00Z'), most)).toBeInstanceOf(Date);
});

test.each(['24:30', '24:59', '25:00'])('a day does not go on to %s', (to) => {
  const source = `calendars:\n  - { id: c, timeZone: UTC, hours: [{ days: [monday], from: "08:00", to: "${to}" }] }\n`;
  expect(parsePlanFile(source).findings.map(({ code }) => code)).toEqual(['schema/malformed']);
});
