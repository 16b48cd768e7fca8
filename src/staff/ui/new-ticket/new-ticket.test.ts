import { expect, test } from 'vitest';
import { callerFrom, EMPTY_TICKET, toTicketInput, wordsOf } from './new-ticket.ts';

const CALLER = {
  id: '01a22b4a-f34a-7622-97c5-5ce406e2c55c',
  email: 'una@velanorte.example',
  name: 'Una Usera',
  locale: 'es',
  knownPhone: null,
  phone: '',
} as const;

test('a ticket for a caller holds only what was said', () => {
  expect(toTicketInput({ ...EMPTY_TICKET, caller: CALLER, subject: ' Laptop cannot be enrolled ' })).toEqual({
    subject: 'Laptop cannot be enrolled',
    description: '',
    impact: 'one-person',
    urgency: 'slowed',
    affected: 1,
    requester: { email: 'una@velanorte.example', name: 'Una Usera', locale: 'es' },
  });
});

test('how many people are hit is told when it is more than one', () => {
  expect(toTicketInput({ ...EMPTY_TICKET, impact: 'site', affected: 40 }).affected).toBe(40);
  expect(toTicketInput({ ...EMPTY_TICKET, impact: 'site', affected: '' })).not.toHaveProperty('affected');
  expect(toTicketInput({ ...EMPTY_TICKET, impact: 'one-person', affected: 40 }).affected).toBe(1);
});

test('what was typed to find somebody begins a new person', () => {
  expect(callerFrom('ana@velanorte.example', 'es')).toMatchObject({ email: 'ana@velanorte.example', name: '' });
  expect(callerFrom('Ana Nueva', 'en')).toMatchObject({ email: '', name: 'Ana Nueva' });
});

test('what a caller has told goes to the ticket that they have already, with the number to call back', () => {
  const said = { ...EMPTY_TICKET, subject: ' It is back ', errorCode: '801c03ed', caller: { ...CALLER, phone: '+34 612 34 56 78' } };
  expect(wordsOf(said)).toBe('It is back\n\n801c03ed · +34 612 34 56 78');
});
