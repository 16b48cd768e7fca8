import { expect, test } from 'vitest';
import { numbersIn, toItem, toOpening } from './opening.ts';

const FORM = {
  title: ' Autopilot ',
  reason: 'Many at once',
  tickets: '',
  tiers: ['3', '1'],
  when: 'now',
  at: '',
  minutes: '20',
  joinAddress: '',
};

test('a bridge is opened now, about all that waits, unless something else is written', () => {
  expect(toOpening(FORM)).toEqual({ title: 'Autopilot', reason: 'Many at once', tiers: [1, 3], minutes: 20 });
});

test('one at a time begins at it by the clock of the reader, about the tickets that are named', () => {
  const at = '2026-12-01T09:30';
  expect(toOpening({ ...FORM, when: 'at', at, tickets: '#1042, 1051', joinAddress: ' https://meet.example/x ' })).toMatchObject({
    startsAt: new Date(at).toISOString(),
    tickets: ['1042', '1051'],
    joinAddress: 'https://meet.example/x',
  });
});

test('minutes that nobody can mean are the nearest that one can', () => {
  expect([toOpening({ ...FORM, minutes: '1' }).minutes, toOpening({ ...FORM, minutes: '' }).minutes]).toEqual([5, 30]);
});

test('numbers of tickets are read however they are written, each once', () => {
  expect(numbersIn('#1042,1051 and 1042')).toEqual(['1042', '1051']);
});

test.each([
  ['#1042', { ticket: '1042' }],
  [' 1042 ', { ticket: '1042' }],
  ['1042 again', { title: '1042 again' }],
])('what is added to an agenda: %s', (text, item) => {
  expect(toItem(text)).toEqual(item);
});
