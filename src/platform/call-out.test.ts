import { describe, expect, test } from 'vitest';
import { openListener } from '../../test/listener.ts';
import { callOut, isPublicAddress, wrongWith } from './call-out.ts';

describe('open to everybody', () => {
  test.each(['8.8.8.8', '1.1.1.1', '2606:4700:4700::1111', '2a00:1450:4003:801::200e'])('is %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
  test.each([
    ...[
      '127.0.0.1',
      '10.1.2.3',
      '172.31.255.255',
      '192.168.1.1',
      '169.254.169.254',
      '100.64.0.1',
      '0.0.0.0',
      '224.0.0.1',
      '255.255.255.255',
    ],
    ...['::1', '::', 'fe80::1', 'fc00::1', '::ffff:127.0.0.1', '64:ff9b::7f00:1', '2002:7f00:1::', '2001:db8::1', 'ff02::1', 'no-address'],
  ])('is not %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe.each([
  ['https://control.example/hook', null, null],
  ['http://control.example/hook', 'address-not-https', 'address-not-https'],
  ['http://127.0.0.1:9/hook', 'address-not-https', null],
  ['https://127.0.0.1/hook', 'address-not-public', null],
  ['https://localhost/hook', 'address-not-public', null],
  ['https://[::1]/hook', 'address-not-public', null],
  ['https://[::ffff:10.0.0.1]/', 'address-not-public', null],
  ['https://0x7f.1/', 'address-not-public', null],
  ['https://2130706433/', 'address-not-public', null],
  ['https://10.0.0.1/', 'address-not-public', null],
  ['https://name:word@control.example/', 'address-not-https', 'address-not-https'],
  ['ftp://control.example/', 'address-not-https', 'address-not-https'],
  ['nothing', 'address-not-https', 'address-not-https'],
])('%s', (url, outside, inside) => {
  test('is as good an address as that', () => {
    expect([wrongWith(url, { isPrivateReached: false }), wrongWith(url, { isPrivateReached: true })]).toEqual([outside, inside]);
  });
});

const calling = (url: string, isPrivateReached: boolean, ms = 5_000) =>
  callOut({ url, headers: {}, body: 'x', signal: AbortSignal.timeout(ms), isPrivateReached });

test('a name that leads into the own network is found out when it is called', async () => {
  // Not by its spelling: this host’s own name is looked up like any other.
  const { hostname } = await import('node:os').then(({ hostname: own }) => ({ hostname: own() }));
  await expect(calling(`https://${hostname}/`, false)).rejects.toThrow(/address-not-public|ENOTFOUND|EAI_AGAIN/);
});

test('an answer without end is cut off, and counts', async () => {
  const listener = await openListener();
  listener.answer.status = 200;
  listener.answer.headers = { 'content-length': String(10_000_000) };
  expect(await calling(listener.url, true, 2_000).catch((error: Error) => error.name)).toBe(200);
  listener.close();
});

test('one that never comes is given up', async () => {
  const listener = await openListener();
  listener.answer.whileAsked = () => new Promise(() => {});
  await expect(calling(listener.url, true, 100)).rejects.toThrow(/abort|timeout/i);
  listener.close();
});
