import { expect, test } from 'vitest';
import type { Ticket } from '../../../ticket/contract.ts';
import { ownTickets } from './callers-tickets.ts';

const NOW = new Date('2026-11-30T10:00:00Z');
const SAID = { errorCode: '', deviceName: '', issueArea: null };
const ticket = (more: Partial<Ticket>) =>
  ({
    id: 'a',
    createdAt: '2026-11-30T08:00:00Z',
    updatedAt: '2026-11-30T08:00:00Z',
    resolvedAt: null,
    closedAt: null,
    errorCode: null,
    deviceName: null,
    issueArea: 'other',
    ...more,
  }) as Ticket;

test.each([
  ['a code, however it is written', { errorCode: '0x87D1FDE8' }, { errorCode: '-2016281112' }, 'code'],
  ['a device, whatever its case', { deviceName: 'Laptop-Peña' }, { deviceName: ' laptop-pena ' }, 'device'],
  ['an area within days', { issueArea: 'email' }, { issueArea: 'email' }, 'area'],
  ['an area long ago', { issueArea: 'email', createdAt: '2026-11-20T08:00:00Z' }, { issueArea: 'email' }, null],
  ['no area that says nothing', { issueArea: 'other' }, { issueArea: 'other' }, null],
  ['nothing that was not said', { errorCode: '', deviceName: '' }, {}, null],
  ['another code', { errorCode: '0x80180014' }, { errorCode: '0x80180018' }, null],
] as const)('alike is %s', (_, known, said, likeness) => {
  expect(ownTickets([ticket(known)], { ...SAID, ...said }, NOW)[0]?.likeness).toBe(likeness);
});

test('what is likely the same stands first, then what changed last; what was solved long ago is left out', () => {
  const shown = ownTickets(
    [
      ticket({ id: 'newest', updatedAt: '2026-11-30T09:30:00Z' }),
      ticket({ id: 'alike', errorCode: '0x80180014', updatedAt: '2026-11-20T09:00:00Z' }),
      ticket({ id: 'solved lately', resolvedAt: '2026-11-26T09:00:00Z', closedAt: '2026-11-29T09:00:00Z' }),
      ticket({ id: 'solved long ago', resolvedAt: '2026-11-10T09:00:00Z', closedAt: '2026-11-29T09:00:00Z' }),
    ],
    { ...SAID, errorCode: '80180014' },
    NOW,
  );
  expect(shown.map(({ ticket: { id } }) => id)).toEqual(['alike', 'newest', 'solved lately']);
});
