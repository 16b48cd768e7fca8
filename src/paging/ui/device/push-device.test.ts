import { expect, test } from 'vitest';
import { deviceName } from './push-device.ts';

test.each([
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox, Windows'],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/153.0.0.0 Safari/537.36 Edg/153.0.0.0', 'Edge, Windows'],
  ['Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 Chrome/153.0.0.0 Mobile Safari/537.36', 'Chrome, Android'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Version/19.0 Mobile/15E148 Safari/604.1', 'Safari, iPhone'],
  ['something', 'Browser'],
])('%s is %s', (userAgent, name) => {
  expect(deviceName({ userAgent })).toBe(name);
});

test('a browser that names its system is believed', () => {
  expect(deviceName({ userAgent: 'x Chrome/1 Linux', platform: 'ChromeOS' })).toBe('Chrome, ChromeOS');
});
