import { describe, expect, test } from 'vitest';
import type { PacketDemand } from './in-force.ts';
import { type Packet, scorePacket, stillMissing } from './packet-score.ts';

const field = (name: PacketDemand['fields'][number]['field'], weight: number, { required = false, minLength = 1 } = {}) => ({
  field: name,
  weight,
  required,
  minLength,
});
const DEMAND: PacketDemand = {
  bar: 70,
  fields: [
    field('symptom', 30, { required: true, minLength: 10 }),
    field('tried', 30, { required: true, minLength: 5 }),
    field('question', 20, { required: true }),
    field('errorCode', 10),
    field('affected', 10),
  ],
};
const FULL: Packet = {
  symptom: 'Enrolment stops',
  tried: ['Restarted', 'Signed in again'],
  question: 'Why?',
  errorCode: '0x80180014',
  affected: 3,
};

describe('how complete a packet is', () => {
  test.each<[string, Packet, number, boolean, string[]]>([
    ['all of it', FULL, 100, true, []],
    ['without what only adds', { ...FULL, errorCode: undefined, affected: undefined }, 80, true, ['errorCode empty', 'affected empty']],
    ['without a field that is required, though above the bar', { ...FULL, question: '' }, 80, false, ['question empty']],
    ['with a symptom of too few signs', { ...FULL, symptom: 'It stops' }, 70, false, ['symptom too-short']],
    ['with a symptom of just enough signs', { ...FULL, symptom: 'It stops!!' }, 100, true, []],
    ['with blanks for signs', { ...FULL, symptom: `It stops${' '.repeat(20)}` }, 70, false, ['symptom too-short']],
    ['with a list of blank lines', { ...FULL, tried: [' ', ''] }, 70, false, ['tried empty']],
    ['with an empty list', { ...FULL, tried: [] }, 70, false, ['tried empty']],
    ['with a number of one figure', { ...FULL, affected: 1 }, 100, true, []],
    ['nothing at all', {}, 0, false, ['symptom empty', 'tried empty', 'question empty', 'errorCode empty', 'affected empty']],
  ])('%s', (_, packet, score, passes, missing) => {
    const verdict = scorePacket(DEMAND, packet);
    expect({ ...verdict, missing: verdict.missing.map(({ field, why }) => `${field} ${why}`) }).toEqual({ score, passes, missing });
  });
});

describe('the bar', () => {
  const optional = { ...DEMAND, fields: DEMAND.fields.map((one) => ({ ...one, required: false })) };
  test.each([
    [70, true],
    [71, false],
  ])('of %i lets a packet of 70 pass: %s', (bar, passes) => {
    expect(scorePacket({ ...optional, bar }, { ...FULL, symptom: '' })).toMatchObject({ score: 70, passes });
  });
  test('a plan that asks for nothing lets everything pass', () => {
    expect(scorePacket({ bar: 0, fields: [] }, {})).toEqual({ score: 100, missing: [], passes: true });
  });
  test('a field without weight that nobody requires is not missed', () => {
    expect(scorePacket({ bar: 0, fields: [field('hypothesis', 0)] }, {}).missing).toEqual([]);
  });
});

describe('a tier that passes on what it received must add to it', () => {
  test.each<[string, Packet, boolean]>([
    ['one more line', { ...FULL, tried: ['Restarted', 'Signed in again', 'Checked the licence'] }, true],
    ['another line instead', { ...FULL, tried: ['Checked the licence'] }, true],
    ['the same lines', FULL, false],
    ['the same lines in another order', { ...FULL, tried: ['Signed in again', 'Restarted'] }, false],
    ['the same lines in capitals and blanks', { ...FULL, tried: [' RESTARTED ', 'signed in AGAIN'] }, false],
    ['the same lines and a blank one', { ...FULL, tried: ['Restarted', 'Signed in again', ' '] }, false],
    ['the same lines with another question', { ...FULL, question: 'And why is that?' }, false],
  ])('%s', (_, packet, passes) => {
    const verdict = scorePacket(DEMAND, packet, FULL);
    expect(verdict.passes).toBe(passes);
    expect(verdict.missing).toEqual(passes ? [] : [{ field: 'tried', why: 'not-more-than-received' }]);
  });
  test('to whoever received nothing, everything is new', () => {
    expect(scorePacket(DEMAND, FULL).passes).toBe(true);
  });
  test('a plan that asks for no work of its own asks for no more of it', () => {
    const words = { ...DEMAND, fields: DEMAND.fields.filter(({ field }) => field !== 'tried') };
    expect(scorePacket(words, FULL, FULL).passes).toBe(true);
  });
});

describe('a packet that was sent back', () => {
  const WITH_EVIDENCE: PacketDemand = { ...DEMAND, fields: [...DEMAND.fields, field('evidence', 20)] };
  const BEFORE: Packet = { ...FULL, evidence: ['One log'] };
  const again = (missing: string[], packet: Packet, files = 0) => {
    const still = stillMissing({ missing, packet: BEFORE }, packet, files);
    return { ...scorePacket(WITH_EVIDENCE, packet, undefined, still), addsNothing: still.addsNothing };
  };

  test.each<[string, string[], Packet, number, boolean, string[]]>([
    ['goes up unchanged: a field that was named', ['evidence'], BEFORE, 69, false, ['evidence still-missing']],
    ['goes up unchanged: the same in other words for it', ['Evidence'], BEFORE, 69, false, ['evidence still-missing']],
    ['goes up unchanged: something else that was named', ['The serial number'], BEFORE, 69, false, ['evidence still-missing']],
    ['with another change than what was named', ['evidence'], { ...BEFORE, question: 'And now?' }, 69, false, ['evidence still-missing']],
    ['with what was named', ['evidence'], { ...BEFORE, evidence: ['One log', 'Another'] }, 100, true, []],
    ['with something, where something else was named', ['The serial number'], { ...BEFORE, symptom: 'Stops; serial 4711' }, 100, true, []],
    ['with one of two', ['evidence', 'question'], { ...BEFORE, question: 'And now?' }, 83, true, ['evidence still-missing']],
  ])('%s', (_, missing, packet, score, passes, gaps) => {
    const verdict = again(missing, packet);
    expect([verdict.score, verdict.passes, verdict.missing.map(({ field, why }) => `${field} ${why}`)]).toEqual([score, passes, gaps]);
    expect(verdict.addsNothing).toBe(!passes);
  });

  test('a file is evidence', () => {
    expect(again(['evidence'], BEFORE, 1)).toMatchObject({ passes: true, addsNothing: false });
    expect(again(['The log'], BEFORE, 1)).toMatchObject({ passes: true, addsNothing: false });
    expect(again(['question'], BEFORE, 1).passes).toBe(false);
  });

  test('is not let through by a plan that asks for nothing', () => {
    const still = stillMissing({ missing: ['evidence'], packet: BEFORE }, BEFORE, 0);
    expect(scorePacket({ bar: 0, fields: [] }, BEFORE, undefined, still)).toEqual({
      score: 0,
      passes: false,
      missing: [{ field: 'evidence', why: 'still-missing' }],
    });
  });
});
