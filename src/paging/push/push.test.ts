import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openListener } from '../../../test/listener.ts';
import { openPaging } from '../../../test/paging-house.ts';
import { workedPlan } from '../../../test/worked-plan.ts';
import { isPushService } from './push-services.ts';

type House = Awaited<ReturnType<typeof openPaging>>;
let { stage, urgent, pageOf, calls } = {} as House;
let listener: Awaited<ReturnType<typeof openListener>>;
beforeAll(async () => {
  [{ stage, urgent, pageOf, calls }, listener] = await Promise.all([openPaging(), openListener()]);
  const plan: any = workedPlan();
  plan.paging[0].steps = [{ after: 0, whom: 'on-duty', by: ['push'] }];
  await stage.publish(JSON.stringify(plan));
});
afterAll(async () => {
  listener.close();
  await stage.close();
});

/** A browser with keys of its own, as RFC 8291 has them. */
const browser = createECDH('prime256v1');
browser.generateKeys();
const auth = randomBytes(16);
const subscribing = (more: object = {}) => ({
  endpoint: listener.url,
  keys: { p256dh: browser.getPublicKey('base64url'), auth: auth.toString('base64url') },
  device: 'Firefox, Windows',
  ...more,
});
/** What the browser reads: decrypted here by the RFC, and not by what encrypted it. */
function opened(body: Buffer): any {
  const [salt, keyLength] = [body.subarray(0, 16), body.readUInt8(20)];
  const [server, cipher] = [body.subarray(21, 21 + keyLength), body.subarray(21 + keyLength)];
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), browser.getPublicKey(), server]);
  const key = Buffer.from(hkdfSync('sha256', browser.computeSecret(server), auth, info, 32));
  const derived = (name: string, length: number) =>
    Buffer.from(hkdfSync('sha256', key, salt, Buffer.from(`Content-Encoding: ${name}\0`), length));
  const decipher = createDecipheriv('aes-128-gcm', derived('aes128gcm', 16), derived('nonce', 12));
  decipher.setAuthTag(cipher.subarray(-16));
  const padded = Buffer.concat([decipher.update(cipher.subarray(0, -16)), decipher.final()]);
  return JSON.parse(padded.subarray(0, padded.lastIndexOf(2)).toString());
}

let ticket: { id: string; number: number };
const rung = async () => {
  ticket = await urgent();
  await stage.pass({ seconds: 1 });
};
const rings = async () => (await pageOf(ticket.id)).rings.map(({ channel, outcome }: any) => `${channel} ${outcome}`).toSorted();
const devices = async () => (await stage.as('tina').get('/push/subscriptions')).body.items;

beforeEach(async () => {
  listener.heard.length = 0;
  listener.answer.status = 201;
  await stage.as('tina').post('/push/subscriptions', subscribing());
});

test('a push is encrypted for its browser alone, and signed by the desk', async () => {
  await rung();
  expect(await calls('send-push')).toBe(1);
  const { headers, body } = listener.heard[0] ?? { headers: {}, body: Buffer.alloc(0) };
  expect(body.includes('enrolled')).toBe(false);
  expect(opened(body)).toMatchObject({
    title: 'An urgent ticket of tier 1 is not taken',
    body: `#${ticket.number} No device can be enrolled`,
    address: `http://127.0.0.1:3000/desk/tickets/${ticket.number}`,
    lang: 'en',
  });
  expect(headers).toMatchObject({ 'content-encoding': 'aes128gcm', urgency: 'high', ttl: '600' });
  const { key } = (await stage.as('tina').get('/push/key')).body;
  const [, token = '', said] = /^vapid t=([^,]+), k=(.+)$/.exec(String(headers.authorization)) ?? [];
  const point = Buffer.from(key, 'base64url');
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((half) => half.toString('base64url'));
  const publicKey = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y } as never, format: 'jwk' });
  const [head, claims, sign = ''] = token.split('.');
  expect([
    said,
    verify('sha256', Buffer.from(`${head}.${claims}`), { key: publicKey, dsaEncoding: 'ieee-p1363' }, Buffer.from(sign, 'base64url')),
  ]).toEqual([key, true]);
  expect(JSON.parse(Buffer.from(claims ?? '', 'base64url').toString())).toMatchObject({ aud: new URL(listener.url).origin });
  expect(await rings()).toEqual(['push sent']);
});

test('a device that is gone is forgotten, and the ring says that it failed', async () => {
  await rung();
  listener.answer.status = 410;
  await calls('send-push');
  expect([await devices(), await rings()]).toEqual([[], ['push failed']]);
});

test('a service that is busy is tried again', async () => {
  await rung();
  listener.answer.status = 503;
  await expect(calls('send-push')).rejects.toThrow('says 503');
  listener.answer.status = 201;
  await calls('send-push');
  expect(await rings()).toEqual(['push sent']);
});

test('what is over before it is sent is not sent', async () => {
  await rung();
  await stage.as('toni').post(`/pages/${(await pageOf(ticket.id)).id}/acknowledge`);
  await calls('send-push');
  expect(listener.heard).toEqual([]);
});

describe('a browser', () => {
  test('is its own person’s, and whose it is now', async () => {
    const [own] = await devices();
    expect((await stage.as('toni').delete(`/push/subscriptions/${own.id}`)).body.code).toBe('push-device-not-found');
    await stage.as('toni').post('/push/subscriptions', subscribing());
    expect([await devices(), (await stage.as('toni').get('/push/subscriptions')).body.items.length]).toEqual([[], 1]);
  });

  test('makes room for another, the oldest first', async () => {
    for (let index = 0; index < 12; index++)
      await stage.as('tina').post('/push/subscriptions', subscribing({ endpoint: `${listener.url}/${index}` }));
    const endpoints = (await devices()).map(({ endpoint }: any) => endpoint.split('/').at(-1));
    expect([endpoints.length, endpoints.at(-1)]).toEqual([10, '11']);
    for (const { id } of await devices()) await stage.as('tina').delete(`/push/subscriptions/${id}`);
    expect(await devices()).toEqual([]);
  });

  test.each([
    [{ endpoint: 'https://push.example/x' }, 'push-service-unknown'],
    [{ endpoint: 'https://fcm.googleapis.com.evil.example/x' }, 'push-service-unknown'],
    [{ keys: { p256dh: 'short', auth: auth.toString('base64url') } }, 'invalid'],
    [{ device: '' }, 'invalid'],
  ])('%j is none', async (more, code) => {
    expect((await stage.as('tina').post('/push/subscriptions', subscribing(more))).body.code).toBe(code);
  });
});

test.each([
  ['https://fcm.googleapis.com/fcm/send/abc', true],
  ['https://updates.push.services.mozilla.com/wpush/v2/abc', true],
  ['https://wns2-par02p.notify.windows.com/w/?token=abc', true],
  ['https://web.push.apple.com/abc', true],
  ['http://fcm.googleapis.com/fcm/send/abc', false],
  ['https://fcm.googleapis.com:8443/x', false],
  ['https://user@fcm.googleapis.com/x', false],
  ['https://notify.windows.com.evil.example/x', false],
  ['https://evilpush.apple.com/x', false],
  ['http://127.0.0.1:9/x', false],
])('%s is a push service: %s', (endpoint, isOne) => {
  expect(isPushService(endpoint, { isPrivateReached: false })).toBe(isOne);
});
