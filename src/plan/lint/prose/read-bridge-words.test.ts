import { describe, expect, test } from 'vitest';
import { effortOf, isWithin } from '../../../../test/effort.ts';
import { WEEKDAYS, type Weekday } from '../../../calendar/words.ts';
import { readBridgeWords } from './read-bridge-words.ts';

const OFFICE = WEEKDAYS.slice(0, 5);
/** What a text costs that has no sense, at most, measured against one that has. */
const TIMES_MAX = 40;
const LETTERS = 'MTWtFSs';
/** `MTWtF 09:00`: the days by a letter each, Thursday and Sunday in small ones, and what is left in quotes. */
function said(words: string, { workingDays = OFFICE as readonly Weekday[] | null, minutes = 30 } = {}): string | null {
  const read = readBridgeWords(words, { workingDays, minutes });
  if (!read) return null;
  const days = WEEKDAYS.flatMap((day, index) => (read.days.includes(day) ? [LETTERS[index]] : [])).join('');
  return [days, read.at, read.joinAddress, read.rest && `“${read.rest}”`].filter(Boolean).join(' ');
}

describe('what is said of a bridge', () => {
  test.each([
    ['Every working day at 09:00', 'MTWtF 09:00'],
    ['every business day, 9:00', 'MTWtF 09:00'],
    ['daily 09:00, 30 minutes', 'MTWtF 09:00'],
    ['Daily bridge call at 9 am', 'MTWtF 09:00'],
    ['On weekdays at 9.30', 'MTWtF 09:30'],
    ['Monday to Friday at 08:15', 'MTWtF 08:15'],
    ['Mon–Thu 16:30', 'MTWt 16:30'],
    ['from Monday through Thursday at half past nine', 'MTWt 09:30'],
    ['weekly on Monday at 10', 'M 10:00'],
    ['Weekly meeting, Mondays at 10 a.m.', 'M 10:00'],
    ['Mondays at 09:00', 'M 09:00'],
    ['Mondays and Thursdays, 4:30 pm', 'Mt 16:30'],
    ['Mon, Wed, Fri 14:00', 'MWF 14:00'],
    ['Every Tuesday from 9:00 to 9:30', 'T 09:00'],
    ['At 9 every Tuesday for half an hour', 'T 09:00'],
    ['Tuesdays at 4 in the afternoon', 'T 16:00'],
    ['Saturdays at noon', 'S 12:00'],
    ['Sundays at quarter to eight', 's 07:45'],
    ['30-minute call every Wednesday at 16h30', 'W 16:30'],
  ])('%s: %s', (words, expected) => {
    expect(said(words)).toBe(expected);
  });

  test.each([
    ['Cada día laborable a las 9:00', 'MTWtF 09:00'],
    ['cada día laborable a las 9', 'MTWtF 09:00'],
    ['Todos los días laborables a las 9 y media', 'MTWtF 09:30'],
    ['Diariamente a las nueve de la mañana', 'MTWtF 09:00'],
    ['A diario, 09:00, media hora', 'MTWtF 09:00'],
    ['Entre semana a las 8:30 h', 'MTWtF 08:30'],
    ['De lunes a viernes, 9.00', 'MTWtF 09:00'],
    ['Los lunes a las 9:00', 'M 09:00'],
    ['lunes y jueves 16:30', 'Mt 16:30'],
    ['Los martes y los jueves a las 4 de la tarde', 'Tt 16:00'],
    ['Llamada semanal: cada miércoles a las 10 durante 30 minutos', 'W 10:00'],
    ['Reunión en puente los sábados y domingos a mediodía', 'Ss 12:00'],
    ['Lunes, miércoles y viernes de 9:00 a 9:30', 'MWF 09:00'],
    ['de 9:00 a 9:30 los lunes', 'M 09:00'],
    ['Viernes a las 9 menos cuarto', 'F 08:45'],
    ['CADA MIE\u0301RCOLES A LAS 10:00 HORAS', 'W 10:00'],
  ])('%s: %s', (words, expected) => {
    expect(said(words)).toBe(expected);
  });
});

test.each([
  ['Mondays at 09:00 in Teams', 'M 09:00 “in Teams”'],
  ['Every working day at 09:00 (with all tiers)', 'MTWtF 09:00 “(with all tiers)”'],
  ['Por Teams: los lunes a las 9:00', 'M 09:00 “Por Teams”'],
  ['Lunes a las 9:00, en la sala Ñu', 'M 09:00 “en la sala Ñu”'],
  ['Mondays at 9:00 in Teams: https://teams.example/l/9?x=1.', 'M 09:00 https://teams.example/l/9?x=1 “in Teams”'],
  ['Mondays at 09:00 https://Teams.example/L/Ñu9?Ab=C', 'M 09:00 https://Teams.example/L/Ñu9?Ab=C'],
  ['https://a.example/B: Mondays at 09:00', 'M 09:00 https://a.example/B'],
  ['Mondays at 09:00 in the channel #bridge', 'M 09:00 “in the channel #bridge”'],
  ['Mondays at 09:00, in Teams, with all tiers', 'M 09:00 “in Teams, with all tiers”'],
  ['Mondays at 09:00, Teams', 'M 09:00 “Teams”'],
  ['Mondays at 09:00, 😀 in the room of the MDM team', 'M 09:00 “😀 in the room of the MDM team”'],
])('what is not about days and hours is kept as it was written: %s', (words, expected) => {
  expect(said(words)).toBe(expected);
});

test.each([
  ['no time', 'Every working day'],
  ['no days', 'At 09:00'],
  ['no day of the week', 'Weekly at 10:00'],
  ['nothing of either', 'When it is needed'],
  ['two times', 'Mondays at 09:00, Thursdays at 16:30'],
  ['days before and after a time', 'Mondays at 09:00, Thursdays'],
  ['an hour of which half of the day', 'Mondays at 4'],
  ['the same in Spanish', 'Los lunes a las cuatro y media'],
  ['a clock that could be either', 'Mondays at 4:30'],
  ['a noon that may be midnight', 'Mondays at 12 am'],
  ['a night that may be a morning', 'Lunes a las 12 de la noche'],
  ['no hour of a day', 'Mondays at 25:00'],
  ['another length than the plan says', 'Mondays at 09:00, 45 minutes'],
  ['another end than the plan says', 'Mondays from 09:00 to 10:00'],
  ['an exception', 'Every working day at 09:00, except Wednesdays'],
  ['an exception without a day', 'Every working day at 09:00 except on holidays'],
  ['a negation', 'Not on Mondays at 09:00'],
  ['a negation in Spanish', 'Los lunes no, los martes a las 9:00'],
  ['every other week', 'Every other Monday at 09:00'],
  ['every second week', 'Every second Monday at 09:00'],
  ['every two weeks', 'Cada dos lunes a las 9:00'],
  ['every two weeks, by another word', 'Quincenal, los lunes a las 9:00'],
  ['a day of the month', 'El primer lunes de mes a las 9:00'],
  ['one of two days', 'Mondays or Tuesdays at 09:00'],
  ['a slash, which is either', 'Mondays/Tuesdays at 09:00'],
  ['dashes, which may be a stretch or a list', 'Mon - Wed - Fri 09:00'],
  ['days that go over the end of the week', 'Friday to Monday at 09:00'],
  ['days that change', 'Daily at 09:00 for the first two weeks, then Mondays'],
  ['an end', 'Mondays at 09:00 until 14 August'],
  ['a date', 'Monday 3 August at 09:00'],
  ['another zone', 'Mondays at 09:00 CET'],
  ['what may be another zone', 'Mondays at 09:00 (New York)'],
  ['the same', 'Lunes a las 9:00, hora peninsular'],
  ['another zone beside the call', 'Mondays at 09:00 in Teams (Lisbon)'],
  ['the same', 'Lunes a las 9:00, Teams, Londres'],
  ['a doubt', 'Mondays at about 09:00'],
  ['a doubt beside the call', 'Lunes a las 9:00, por Teams, a confirmar'],
  ['a doubt of the call', 'Mondays at 09:00, Teams optional'],
  ['what was once', 'Previously in Teams: Mondays at 09:00'],
  ['a pause', 'Mondays at 09:00, Teams, on hold'],
  ['a condition', 'Mondays at 09:00 if needed'],
  ['a condition of the call', 'Mondays at 09:00, only in Teams if all tiers can'],
  ['a number that is left', 'Mondays at 09:00 in room 4'],
  ['a word in between', 'Mondays sometimes at 09:00'],
  ['two addresses', 'Mondays at 09:00 https://a.example https://b.example'],
  ['an address that others can read', 'Mondays at 09:00 http://a.example'],
  ['two sets of days', 'Every working day, Monday to Thursday, at 09:00'],
])('whoever reads %s is not sure: %s', (_, words) => {
  expect(said(words)).toBeNull();
});

describe('the working days are those of the desk', () => {
  const SIX = WEEKDAYS.slice(0, 6);
  test.each([
    ['Every working day at 09:00', SIX, 'MTWtFS 09:00'],
    ['Daily at 09:00', WEEKDAYS, 'MTWtFSs 09:00'],
    ['Every working day, Monday to Friday, at 09:00', OFFICE, 'MTWtF 09:00'],
    ['Weekdays at 09:00', null, 'MTWtF 09:00'],
    ['Every working day at 09:00', WEEKDAYS, null],
    ['Every working day at 09:00', null, null],
    ['Daily at 09:00', null, null],
    ['Weekdays at 09:00', ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday'] as const, null],
  ])('%s, where it works on %j: %s', (words, workingDays, expected) => {
    expect(said(words, { workingDays })).toBe(expected);
  });
});

test('a length that is the plan’s own confirms it', () => {
  expect(said('Mondays 09:00–10:30', { minutes: 90 })).toBe('M 09:00');
  expect(said('Los lunes a las 9:00, hora y media', { minutes: 90 })).toBe('M 09:00');
  expect(said('Mondays at 09:00, an hour', { minutes: 60 })).toBe('M 09:00');
});

test('who says much more than when it is held is read by people', () => {
  const remark = (times: number) => `Mondays at 09:00 in Teams${' by phone with all tiers'.repeat(times)}`;
  expect(said(remark(5))).toMatch(/^M 09:00 “in Teams by phone/);
  expect(said(remark(15))).toBeNull();
});

test('a text without sense takes about as long as one with it, however long it is', () => {
  const reading = (words: string) => () => Array.from({ length: 10 }, () => said(words));
  const effortMax = TIMES_MAX * effortOf(reading('Every working day at 09:00 in Teams, with all tiers'));
  for (const words of ['every ', 'el ', 'de los lunes a ', 'lunes a ', 'at 9 ', '9'])
    expect([words, isWithin(effortMax, reading(words.repeat(4_000 / words.length)))]).toEqual([words, true]);
});
