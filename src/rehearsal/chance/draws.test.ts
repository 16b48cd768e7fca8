import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawsOf, exponential, philox, placeOf } from './draws.ts';
import { ln } from './ln.ts';

const ALL = 0xffffffff;
const hex = (numbers: readonly number[]) => numbers.map((number) => number.toString(16).padStart(8, '0')).join(' ');

test.each([
  [[0, 0, 0, 0], [0, 0], '6627e8d5 e169c58d bc57ac4c 9b00dbd8'],
  [[ALL, ALL, ALL, ALL], [ALL, ALL], '408f276d 41c83b0e a20bc7c6 6d5451fd'],
  [[0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], [0xa4093822, 0x299f31d0], 'd16cfe09 94fdcceb 5001e420 24126ea1'],
] as const)('draws as its inventors have printed: %j', (counter, key, printed) => {
  expect(hex(philox(counter, key))).toBe(printed);
});

test('a draw follows from what it is for, and lies from 0 up to 1', () => {
  fc.assert(
    fc.property(fc.integer(), fc.nat(), fc.nat(), (seed, run, ticket) => {
      const draw = drawsOf(seed, run)(ticket, 'work', 1);
      expect(draw).toBe(drawsOf(seed, run)(ticket, 'work', 1));
      expect(draw >= 0 && draw < 1).toBe(true);
      expect(drawsOf(seed, run)(ticket, 'solved', 1)).not.toBe(draw);
    }),
  );
});

test('many draws are spread evenly, and times have the mean that is asked for', () => {
  const draw = drawsOf(7, 0);
  const draws = Array.from({ length: 20_000 }, (_, ticket) => draw(ticket, 'gap'));
  const tenths = Array.from({ length: 10 }, (_, tenth) => draws.filter((value) => Math.floor(value * 10) === tenth).length);
  expect(Math.max(...tenths.map((count) => Math.abs(count - 2_000)))).toBeLessThan(180);
  const mean = draws.reduce((sum, value) => sum + exponential(30, value), 0) / draws.length;
  expect(Math.abs(mean - 30)).toBeLessThan(0.8);
});

test('a logarithm is one', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (value) => {
      expect(Math.abs(ln(value) - Math.log(value))).toBeLessThan(1e-13 * Math.max(1, Math.abs(Math.log(value))));
    }),
  );
  expect(ln(1)).toBe(0);
});

test('a draw falls on the place of its weight, and never on one of none', () => {
  expect([0, 0.249, 0.25, 0.999].map((draw) => placeOf([1, 0, 3, 0], draw))).toEqual([0, 0, 2, 2]);
});
