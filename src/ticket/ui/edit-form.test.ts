import { expect, test } from 'vitest';
import type { Ticket } from '../contract.ts';
import { changesIn, followTicket, formOf } from './edit-form.ts';

const ticket = {
  subject: 'Laptop cannot be enrolled',
  issueArea: 'enrollment',
  kind: 'incident',
  impact: 'one-person',
  urgency: 'slowed',
  platform: 'windows',
  deviceName: null,
  errorCode: '0x80180014',
  affected: 1,
} as Ticket;

test('only what was changed is sent, and an emptied field as nothing known', () => {
  expect(changesIn(formOf(ticket), ticket)).toEqual({});
  expect(changesIn({ ...formOf(ticket), subject: 'Another', errorCode: ' ' }, ticket)).toEqual({ subject: 'Another', errorCode: null });
});

test('what somebody else changed is taken over where nothing was typed', () => {
  const mine = { ...formOf(ticket), deviceName: 'VN-0412' };
  const { form, theirs } = followTicket(mine, ticket, { ...ticket, subject: 'Their words' });
  expect(form).toEqual({ ...mine, subject: 'Their words' });
  expect(theirs).toEqual(['subject']);
  expect(changesIn(form, { ...ticket, subject: 'Their words' })).toEqual({ deviceName: 'VN-0412' });
});

test('what both changed stays as it was typed here, and is named', () => {
  const mine = { ...formOf(ticket), subject: 'My words' };
  expect(followTicket(mine, ticket, { ...ticket, subject: 'Their words' })).toEqual({ form: mine, theirs: ['subject'] });
});

test('a change that touches nothing here says nothing', () => {
  expect(followTicket(formOf(ticket), ticket, ticket)).toEqual({ form: formOf(ticket), theirs: [] });
});
