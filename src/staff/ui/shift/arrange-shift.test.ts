import { expect, test } from 'vitest';
import { SHIFT_LISTS, type Shift, type ShiftItem } from '../../contract.ts';
import { arrangeShift } from './arrange-shift.ts';

const NOW = new Date('2026-11-30T10:00:00Z');

const item = (id: string, dueAt: string | null = null, more: object = {}): ShiftItem =>
  ({ ticket: { id, priority: 'normal' }, since: '2026-11-30T08:00:00Z', dueAt, ...more }) as ShiftItem;
const shift = (lists: Partial<Shift>) => ({ ...Object.fromEntries(SHIFT_LISTS.map((list) => [list, []])), ...lists }) as Shift;
const shown = (lists: Partial<Shift>) => {
  const { waiting, work } = arrangeShift(shift(lists), NOW);
  return [...waiting, ...work].map(({ list, isLater, items }) => [
    isLater ? `${list}, later` : list,
    ...items.map(({ ticket }) => ticket.id),
  ]);
};

test('a ticket stands once, in the first list where it needs something', () => {
  const lists = { toReply: [item('a')], toContact: [item('b')], atRisk: [item('a'), item('b'), item('c')], mine: [item('c'), item('d')] };
  expect(shown(lists)).toEqual([
    ['toReply', 'a'],
    ['toContact', 'b'],
    ['atRisk', 'c'],
    ['mine', 'd'],
  ]);
});

test('where it stands, it says what its other lists know: when it is due first, and whom to call', () => {
  const toContact = [item('a', '2026-11-30T12:00:00Z', { phone: '+34 600 11 22 33', attempts: 2 })];
  const { waiting } = arrangeShift(shift({ toReply: [item('a', '2026-11-30T15:00:00Z')], toContact }), NOW);
  expect(waiting).toMatchObject([{ list: 'toReply', items: [{ dueAt: '2026-11-30T12:00:00Z', phone: '+34 600 11 22 33', attempts: 2 }] }]);
});

test('what is due first comes first, in each list and among the lists; what is not due comes last, by priority and age', () => {
  const urgent = item('urgent', null, { ticket: { id: 'urgent', priority: 'urgent' } });
  const old = item('old', null, { since: '2026-11-29T08:00:00Z' });
  expect(
    shown({
      toReply: [item('days', '2026-12-04T10:00:00Z'), item('none'), old, urgent],
      toAccept: [item('later', '2026-12-01T10:00:00Z'), item('minutes', '2026-11-30T10:03:00Z')],
    }),
  ).toEqual([
    ['toAccept', 'minutes'],
    ['toAccept, later', 'later'],
    ['toReply', 'days', 'urgent', 'old', 'none'],
  ]);
});

test('one late ticket does not take the others of its list along, above what is due in minutes', () => {
  const toContact = [item('late', '2026-11-27T10:00:00Z'), item('tomorrow', '2026-12-01T10:00:00Z')];
  expect(shown({ toContact, atRisk: [item('minutes', '2026-11-30T10:03:00Z')] })).toEqual([
    ['toContact', 'late'],
    ['atRisk', 'minutes'],
    ['toContact, later', 'tomorrow'],
  ]);
});
