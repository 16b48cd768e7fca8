import { describe, expect, test } from 'vitest';
import { columnsOf, hoursFor, onDay, placeOf } from './columns.ts';

const MADRID = 'Europe/Madrid';
const span = (from: string, to: string) => ({ from: Date.parse(from), to: Date.parse(to) });
const WEEK = ['2026-10-19', '2026-10-20', '2026-10-21', '2026-10-22', '2026-10-23', '2026-10-24', '2026-10-25'];
const HOUR_MS = 3_600_000;

describe('the hours drawn', () => {
  test.each([
    ['those of the office', [span('2026-10-19T06:30:00Z', '2026-10-19T14:15:00Z')], { from: '08:00', to: '17:00' }],
    ['all when somebody works over midnight', [span('2026-10-19T20:00:00Z', '2026-10-20T04:00:00Z')], { from: '00:00', to: '24:00' }],
    ['until midnight', [span('2026-10-19T14:00:00Z', '2026-10-19T22:00:00Z')], { from: '16:00', to: '24:00' }],
    ['all when there is nothing', [], { from: '00:00', to: '24:00' }],
    ['all for whole days', [span('2026-10-18T22:00:00Z', '2026-10-19T22:00:00Z')], { from: '00:00', to: '24:00' }],
  ])('are %s', (_, spans, hours) => {
    expect(hoursFor(spans, MADRID)).toEqual(hours);
  });
});

describe('a day', () => {
  test('on which the clocks change is as long as it is', () => {
    const [long] = columnsOf(['2026-10-25'], { from: '00:00', to: '24:00' }, MADRID);
    const [short] = columnsOf(['2026-03-29'], { from: '00:00', to: '24:00' }, MADRID);
    expect([long, short].map((day) => ((day?.to ?? 0) - (day?.from ?? 0)) / HOUR_MS)).toEqual([25, 23]);
  });

  test('has of a night what falls on it', () => {
    const night = span('2026-10-24T20:00:00Z', '2026-10-25T06:00:00Z');
    expect(onDay([night], '2026-10-24', MADRID)).toEqual([span('2026-10-24T20:00:00Z', '2026-10-24T22:00:00Z')]);
    expect(onDay([night], '2026-10-26', MADRID)).toEqual([]);
  });
});

describe('a span is drawn', () => {
  const office = columnsOf(WEEK, { from: '08:00', to: '18:00' }, MADRID);
  const days = columnsOf(WEEK, { from: '00:00', to: '24:00' }, MADRID);
  const place = (from: string, to: string, columns = office) => {
    const found = placeOf(span(from, to), columns);
    return found && { ...found, start: Math.round(found.start * 7_000) / 1_000, end: Math.round(found.end * 7_000) / 1_000 };
  };
  const whole = { isCutBefore: false, isCutAfter: false };

  test('in its column', () => {
    expect(place('2026-10-20T06:00:00Z', '2026-10-20T11:00:00Z')).toEqual({ start: 1, end: 1.5, ...whole });
  });

  test('over midnight as one', () => {
    expect(place('2026-10-20T16:00:00Z', '2026-10-21T10:00:00Z', days)).toEqual({ start: 1.75, end: 2.5, ...whole });
  });

  test('in its true share of a day of 25 hours', () => {
    expect(place('2026-10-24T22:00:00Z', '2026-10-25T10:30:00Z', days)).toEqual({ start: 6, end: 6.5, ...whole });
  });

  test('up to the edge, and says that it goes on', () => {
    expect(place('2026-10-17T22:00:00Z', '2026-10-19T22:00:00Z')).toEqual({ start: 0, end: 1, isCutBefore: true, isCutAfter: false });
  });

  test('nowhere when it is on other days', () => {
    expect(place('2026-10-27T08:00:00Z', '2026-10-27T10:00:00Z')).toBeNull();
    expect(place('2026-10-20T18:00:00Z', '2026-10-20T20:00:00Z')).toBeNull();
  });
});
