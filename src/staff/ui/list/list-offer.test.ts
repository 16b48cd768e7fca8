import { describe, expect, test } from 'vitest';
import type { ShiftItem } from '../../contract.ts';
import { offerFor, offersOf } from './list-offer.ts';

const ticket = { id: 't', tier: 1, status: 'open', assignee: null, isToAccept: false } as const;
const nothing = offersOf({ toAccept: [], toAcknowledge: [] });
const item = (more: Partial<ShiftItem>) => ({ ticket: { id: 't' }, ...more }) as ShiftItem;

describe('what a line offers', () => {
  test('to take what nobody of my tier has', () => {
    expect(offerFor(ticket, nothing, [1])).toEqual({ move: 'take', id: 't' });
  });

  test.each([
    ['of another tier', { ...ticket, tier: 2 }],
    ['of somebody', { ...ticket, assignee: { id: 'p', name: 'Tina One' } }],
    ['that another team has still to accept', { ...ticket, isToAccept: true }],
    ['that is resolved', { ...ticket, status: 'resolved' as const }],
  ])('nothing for a ticket %s', (_, other) => {
    expect(offerFor(other, nothing, [1])).toBeNull();
  });

  test('to accept what was handed up, before anything else', () => {
    const offers = offersOf({ toAccept: [item({ escalationId: 'e' })], toAcknowledge: [item({ relayId: 'r' })] });
    expect(offerFor(ticket, offers, [1])).toEqual({ move: 'accept', id: 'e' });
  });

  test('to acknowledge a solution, whoever has the ticket', () => {
    const offers = offersOf({ toAccept: [], toAcknowledge: [item({ relayId: 'r' })] });
    expect(offerFor({ ...ticket, tier: 3, assignee: { id: 'p', name: 'Theo Three' } }, offers, [1])).toEqual({
      move: 'acknowledge',
      id: 'r',
    });
  });
});
