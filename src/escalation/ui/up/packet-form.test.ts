import fc from 'fast-check';
import { Value } from 'typebox/value';
import { expect, test } from 'vitest';
import { openTicket } from '../../../ticket/contract.ts';
import { PacketDraft } from '../../contract.ts';
import { PACKET_LIMITS, PACKET_LINES } from '../../packet-limits.ts';
import { cutToFit, packetFromTicket, toPacket, withNews } from './packet-form.ts';

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

test('what the ticket says now goes before what an earlier packet said', () => {
  const before = { ...RECEIVED, packet: { ...RECEIVED.packet, errorCode: '0x0', platform: 'ios', affected: 4 } };
  const now = { ...TICKET, tier: 2, affected: 12, escalations: [before] };
  expect(packetFromTicket(now, [])).toMatchObject({ errorCode: '0x80180014', platform: 'windows', affected: '12' });
  const richer = { ...before, packet: { ...before.packet, errorCode: 'Error 0x80180014: cap reached' } };
  expect(packetFromTicket({ ...now, affected: 1, escalations: [richer] }, [])).toMatchObject({
    errorCode: 'Error 0x80180014: cap reached',
    affected: '4',
  });
});

test.each([
  [
    'a check that was worked meanwhile',
    'Restarted\nAsked the user',
    'Restarted',
    'Restarted\nLicence: fault',
    'Restarted\nAsked the user\nLicence: fault',
  ],
  ['nothing that was there and was taken out', 'Asked the user', 'Restarted', 'Restarted', 'Asked the user'],
  ['nothing twice', 'Licence: fault', '', 'Licence: fault', 'Licence: fault'],
  ['nothing, with every blank as it was typed', 'Restarted \n\n', 'Restarted', 'Restarted', 'Restarted \n\n'],
])('a list that somebody has written in gets %s', (_, written, before, now, merged) => {
  expect(withNews(written, { before, now })).toBe(merged);
});

test('what is cut is cut at a word, says so, and fits', () => {
  expect(cutToFit('It stops at the last step', 18)).toBe('It stops at the…');
  expect(cutToFit('x'.repeat(30), 10)).toBe(`${'x'.repeat(9)}…`);
  expect(cutToFit('short', 10)).toBe('short');
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.integer({ min: 1, max: 50 }), (text, lengthMax) => {
      const cut = cutToFit(text, lengthMax);
      expect(cut.length).toBeLessThanOrEqual(lengthMax);
      expect(cut.isWellFormed()).toBe(text.isWellFormed());
    }),
  );
});

/** The longest ticket that the desk takes, and the longest packet that can have come with it. */
const LONGEST = {
  subject: 'x'.repeat(200),
  description: 'word '.repeat(4_000),
  errorCode: 'e'.repeat(120),
  deviceName: 'd'.repeat(120),
};
const line = (one: number) => `${one} ${'l'.repeat(PACKET_LINES.length)}`.slice(0, PACKET_LINES.length);
const full = {
  ...Object.fromEntries(Object.entries(PACKET_LIMITS).map(([field, length]) => [field, 'w '.repeat(length / 2)])),
  tried: Array.from({ length: PACKET_LINES.count }, (_, one) => line(one)),
  evidence: Array.from({ length: PACKET_LINES.count }, (_, one) => line(one)),
};
test('no ticket is longer', () => {
  expect(Value.Check(openTicket.body, LONGEST)).toBe(true);
  for (const [field, text] of Object.entries(LONGEST))
    expect(Value.Check(openTicket.body, { ...LONGEST, [field]: `${text}x` }), field).toBe(false);
});

test.each<[string, Parameters<typeof packetFromTicket>[0], string[]]>([
  ['a ticket as long as it may be', { ...TICKET, ...LONGEST }, []],
  ['checks without end', TICKET, Array.from({ length: 300 }, (_, one) => `${line(one)} and more`)],
  ['the fullest packet from below', { ...TICKET, tier: 2, escalations: [{ ...RECEIVED, packet: full }] }, ['One more']],
  ['the fullest packet sent back', { ...TICKET, escalations: [{ ...RECEIVED, state: 'returned', packet: full }] }, ['One more']],
])('what a packet is filled with from %s is taken as it is', (_, ticket, checked) => {
  const packet = toPacket(packetFromTicket(ticket, checked));
  expect([...Value.Errors(PacketDraft, packet)].map(({ instancePath }) => instancePath)).toEqual([]);
  if (checked.length === 1) expect(packet.tried?.at(-1)).toBe('One more');
});

test('a line that is too long is several, and nothing of it is lost', () => {
  const long = 'a word '.repeat(400).trim();
  const { tried = [] } = toPacket({ ...packetFromTicket(TICKET, []), tried: long });
  expect(Math.max(...tried.map((one) => one.length))).toBeLessThanOrEqual(PACKET_LINES.length);
  expect(tried.join(' ')).toBe(long);
});
