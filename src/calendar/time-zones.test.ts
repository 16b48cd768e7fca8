import { expect, test } from 'vitest';
import { isTimeZone } from './time-zones.ts';

test.each([
  ['Europe/Madrid', true],
  ['Asia/Kathmandu', true],
  ['UTC', true],
  ['Etc/GMT+12', true],
  ['Europe/Nowhere', false],
  ['', false],
  ['Z', false],
  // Without summer and winter, and no calendar program reads it as a name.
  ['+05:45', false],
  ['-03', false],
])('whether %j is the name of a zone: %j', (name, expected) => {
  expect(isTimeZone(name)).toBe(expected);
});
