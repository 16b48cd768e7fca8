import { describe, expect, test } from 'vitest';
import { type Hours, hoursLines, spokenTimes, spokenWeekdays } from './hours.ts';

const plain = (text: string) => text.replace(/\s/g, ' ');
const OFFICE: Hours[] = [
  { days: ['monday', 'tuesday', 'wednesday', 'thursday'], from: '08:00', to: '18:00' },
  { days: ['friday'], from: '08:00', to: '15:00' },
];
const said = (hours: readonly Hours[], region: string) =>
  hoursLines(hours, region).map(({ days, times }) => plain(`${days} ${times.join(' + ')}`));

describe('hours in words', () => {
  test('the same hours are said once for all their days', () => {
    expect(said(OFFICE, 'en-GB')).toEqual(['Mon – Thu 08:00–18:00', 'Fri 08:00–15:00']);
    expect(said(OFFICE, 'es-ES')).toEqual(['lun – jue 8:00–18:00', 'vie 8:00–15:00']);
  });

  test('a day with a break has two times, in their order, whatever order the plan gives', () => {
    const split: Hours[] = [
      { days: ['tuesday'], from: '13:30', to: '17:00' },
      { days: ['tuesday'], from: '08:00', to: '12:00' },
    ];
    expect(said(split, 'en-GB')).toEqual(['Tue 08:00–12:00 + 13:30–17:00']);
  });

  test('a whole day has no times', () => {
    expect(hoursLines([{ days: ['sunday'], from: '00:00', to: '24:00' }], 'en')).toEqual([{ days: 'Sun', times: [] }]);
  });

  test('three days in a row are a stretch, two are named', () => {
    expect(plain(spokenWeekdays(['monday', 'tuesday', 'wednesday'], 'en'))).toBe('Monday – Wednesday');
    expect(spokenWeekdays(['saturday', 'sunday'], 'en')).toBe('Saturday and Sunday');
    expect(spokenWeekdays(['monday', 'wednesday', 'friday'], 'es')).toBe('lunes, miércoles y viernes');
  });

  test('24:00 is midnight', () => {
    expect(plain(spokenTimes({ from: '18:00', to: '24:00' }, 'en-US'))).toBe('6:00 PM – 12:00 AM');
    expect(plain(spokenTimes({ from: '18:00', to: '24:00' }, 'es'))).toBe('18:00 – 0:00');
  });
});
