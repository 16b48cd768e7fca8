import { describe, expect, test } from 'vitest';
import { spokenDays, spokenLanguages, spokenMinutes, spokenTimeZone } from './spoken.ts';

const plain = (text: string) => text.replace(/\s/g, ' ');

describe('plan in words', () => {
  test.each([
    [45, '45 minutes', '45 minutos'],
    [60, '1 hour', '1 hora'],
    [95, '1 hour 35 minutes', '1 hora 35 minutos'],
    [1_440, '24 hours', '24 horas'],
    [2_880, '48 hours', '48 horas'],
  ])('%i working minutes', (minutes, english, spanish) => {
    expect(plain(spokenMinutes(minutes, 'en'))).toBe(english);
    expect(plain(spokenMinutes(minutes, 'es'))).toBe(spanish);
  });

  test('only a clock that never stops counts in days', () => {
    expect(plain(spokenMinutes(4_320, 'en', { runsAlways: true }))).toBe('3 days');
    expect(plain(spokenMinutes(3_030, 'en', { runsAlways: true }))).toBe('2 days 2 hours 30 minutes');
    expect(plain(spokenMinutes(1_440, 'en', { runsAlways: true }))).toBe('24 hours');
  });

  test('a number stays with its unit', () => {
    expect(spokenMinutes(95, 'en')).toBe('1\u00A0hour 35\u00A0minutes');
  });

  test('days of a plan are days, wherever they are read', () => {
    expect(plain(spokenDays('2026-07-01', '2026-07-14', 'en-GB'))).toBe('1 – 14 July 2026');
    expect(plain(spokenDays('2026-05-04', '2026-06-30', 'es'))).toBe('4 de mayo – 30 de junio de 2026');
  });

  test('languages and time zones are named in the language of the reader', () => {
    expect(spokenLanguages(['en', 'es'], 'es')).toBe('inglés y español');
    expect(spokenTimeZone('Europe/Madrid', 'en', new Date('2026-07-01'))).toBe('Central European Time (Europe/Madrid)');
    expect(spokenTimeZone('Europe/Nowhere', 'en', new Date('2026-07-01'))).toBe('Europe/Nowhere');
  });
});
