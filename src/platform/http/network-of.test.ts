import { expect, test } from 'vitest';
import { readSources } from '../../../test/sources.ts';
import { networkOf } from './network-of.ts';

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:DB8:0001:2::9', '2001:db8:1:2::/64'],
  ['2001:db8::1:2:3:4:5', '2001:db8:0:1::/64'],
  ['2001:db8::', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['64:ff9b::192.0.2.7', '64:ff9b:0:0::/64'],
  ['unknown', 'unknown'],
])('%s belongs to %s', (ip, network) => {
  expect(networkOf({ ip })).toBe(network);
});

test('nobody else looks at an address: no limit is of one that is changed at will', () => {
  const looking = readSources('src/**/*.ts').filter(
    ({ path, text }) => /\.ip\b|\bip:|\{[^}\n]*\bip\b[^}\n]*\}/.test(text) && !/network-of/.test(path),
  );
  expect(looking.map(({ path }) => path)).toEqual([]);
});
