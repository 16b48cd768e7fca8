import { expect, test } from 'vitest';
import { packetFromTicket, toPacket } from './packet-form.ts';

const TICKET = {
  subject: 'Laptop cannot be enrolled',
  description: 'It says 0x80180014',
  errorCode: '0x80180014',
  platform: 'windows',
  deviceName: null,
  affected: 1,
  escalations: [],
  tier: 1,
};
const RECEIVED = {
  state: 'accepted' as const,
  fromTier: 1,
  toTier: 2,
  packet: { symptom: 'Stops at the last step', tried: ['Restarted'], question: 'Why?' },
};

test('a first packet starts from what the user said and the checks worked', () => {
  expect(packetFromTicket(TICKET, ['Counted the devices: fine'])).toMatchObject({
    symptom: 'It says 0x80180014',
    errorCode: '0x80180014',
    tried: 'Counted the devices: fine',
    affected: '1',
    deviceName: '',
  });
});

test('a further packet carries on what was received, but asks its own question', () => {
  const form = packetFromTicket({ ...TICKET, tier: 2, escalations: [RECEIVED] }, ['Restarted', 'Checked the licence: fault']);
  expect(form).toMatchObject({ symptom: 'Stops at the last step', tried: 'Restarted\nChecked the licence: fault', question: '' });
});

test('what a higher tier sent back is completed, its question included', () => {
  const returned = { ...RECEIVED, state: 'returned' as const };
  expect(packetFromTicket({ ...TICKET, escalations: [returned] }, ['Counted the devices: fine'])).toMatchObject({
    symptom: 'Stops at the last step',
    tried: 'Restarted\nCounted the devices: fine',
    question: 'Why?',
  });
});

test('what is empty is not sent, and a line is an entry', () => {
  expect(toPacket({ ...packetFromTicket(TICKET, []), tried: ' one \n\n two', affected: 'many' })).toEqual({
    symptom: 'It says 0x80180014',
    errorCode: '0x80180014',
    platform: 'windows',
    tried: ['one', 'two'],
    evidence: [],
  });
});
