import { describe, expect, test } from 'vitest';
import { MONDAY, ms, OFFICE, override, rota, shown, span, WEEK } from '../../../test/sample-rota.ts';
import { WEEKDAYS } from '../../calendar/words.ts';
import type { Layer } from './rota.ts';
import { shiftsOf } from './shifts.ts';
import { lengthOf } from './spans.ts';
import { inTurn } from './turns.ts';

describe('turns', () => {
  const turns = (layer: Layer, ...days: string[]) => days.map((day) => inTurn(layer, day).join('+'));

  test('by the week pass on the weekday on which the first began', () => {
    const from = { ...OFFICE, turnsFrom: '2026-06-03' };
    expect(turns(from, '2026-06-03', '2026-06-09', '2026-06-10', '2026-06-17', '2026-06-24')).toEqual(['ana', 'ana', 'ben', 'cleo', 'ana']);
  });

  test('of two weeks stay for two weeks', () => {
    const slow: Layer = { ...OFFICE, turn: { every: 2, unit: 'week' } };
    expect(turns(slow, '2026-06-01', '2026-06-14', '2026-06-15')).toEqual(['ana', 'ana', 'ben']);
  });

  test('by the day count only the days on which the layer is held', () => {
    const daily: Layer = { ...OFFICE, turn: { every: 1, unit: 'day' } };
    expect(turns(daily, '2026-06-04', '2026-06-05', '2026-06-08', '2026-06-09')).toEqual(['ana', 'ben', 'cleo', 'ana']);
  });

  test('take several people at once, the next ones next', () => {
    const pairs: Layer = { ...OFFICE, atOnce: 2 };
    expect(turns(pairs, '2026-06-01', '2026-06-08', '2026-06-15')).toEqual(['ana+ben', 'cleo+ana', 'ben+cleo']);
  });
});

describe('shifts', () => {
  test('are the turns of a layer, from its first day to its last', () => {
    const short = { ...OFFICE, startsOn: '2026-06-04', until: '2026-06-08' };
    expect(shown(rota({ layers: [short] }), span('2026-06-01T00:00Z', '2026-06-20T00:00Z'))).toEqual([
      'ana 06-04T06:00 06-04T14:00',
      'ana 06-05T06:00 06-05T14:00',
      'ben 06-08T06:00 06-08T14:00',
    ]);
  });

  test('of a night belong to the day on which they begin, and show on both', () => {
    const night = { ...OFFICE, from: '22:00', to: '06:00' };
    const both = 'ana 06-01T20:00 06-02T04:00';
    expect(shown(rota({ layers: [night] }), MONDAY)).toEqual([both]);
    expect(shown(rota({ layers: [night] }), span('2026-06-02T01:00Z', '2026-06-02T03:00Z'))).toEqual([both]);
  });

  test('are as long as the night really is when the clocks change', () => {
    const night = { ...OFFICE, days: WEEKDAYS, from: '00:00', to: '06:00', startsOn: '2026-01-01' };
    const hours = (day: string) => lengthOf(shiftsOf(rota({ layers: [night] }), span(`${day}T00:30Z`, `${day}T01:30Z`))) / 3_600_000;
    expect(['2026-03-28', '2026-03-29', '2026-10-25'].map(hours)).toEqual([6, 5, 7]);
  });

  test('are none on a holiday of the team', () => {
    expect(shown(rota({ layers: [OFFICE], holidaysOf: () => ['2026-06-01'] }), MONDAY)).toEqual([]);
  });

  test('go to whoever stands in, for as long as they do', () => {
    const standIn = override('ben', 'ana', span('2026-06-01T08:00Z', '2026-06-01T10:00Z'));
    expect(shown(rota({ layers: [OFFICE], overrides: [standIn] }), MONDAY)).toEqual([
      'ana 06-01T06:00 06-01T08:00',
      'ben 06-01T08:00 06-01T10:00',
      'ana 06-01T10:00 06-01T14:00',
    ]);
  });

  test('of somebody who is on duty anyway are one and not two', () => {
    const more = override('ana', null, span('2026-06-01T12:00Z', '2026-06-01T16:00Z'));
    expect(shown(rota({ layers: [OFFICE], overrides: [more] }), MONDAY)).toEqual([
      'ana 06-01T06:00 06-01T12:00',
      'ana 06-01T12:00 06-01T16:00',
    ]);
  });

  test('of somebody who is away are nobody’s', () => {
    const away = { person: 'ana', ...span('2026-06-01T00:00Z', '2026-06-01T12:00Z') };
    expect(shown(rota({ layers: [OFFICE], absences: [away] }), MONDAY)).toEqual(['ana 06-01T12:00 06-01T14:00']);
  });

  test('that are over stay those of somebody who has left since', () => {
    const left = rota({ layers: [OFFICE], goneFrom: (person) => (person === 'ana' ? ms('2026-06-02T10:00Z') : null) });
    expect(shown(left, WEEK)).toEqual(['ana 06-01T06:00 06-01T14:00', 'ana 06-02T06:00 06-02T10:00']);
  });
});
