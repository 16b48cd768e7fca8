import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { request } from './api.ts';
import { isReached, watchNetwork } from './reach.ts';

const network = new EventTarget();
let answer: () => Promise<Response>;

beforeEach(async () => {
  vi.stubGlobal('addEventListener', network.addEventListener.bind(network));
  vi.stubGlobal('fetch', () => answer());
  watchNetwork();
  answer = async () => Response.json({});
  await request('/api/v1/me', {});
});
afterEach(async () => {
  answer = async () => Response.json({});
  await request('/api/v1/me', {});
  vi.unstubAllGlobals();
});

test('an answer that was on its way when the network went does not say that the desk is reached', async () => {
  const late = Promise.withResolvers<Response>();
  answer = () => late.promise;
  const asked = request('/api/v1/me', {});
  network.dispatchEvent(new Event('offline'));
  expect(isReached()).toBe(false);
  late.resolve(Response.json({}));
  await asked;
  expect(isReached()).toBe(false);
});

test('a request that had begun before the desk was there again, and fails later, does not say that it has gone', async () => {
  const late = Promise.withResolvers<Response>();
  network.dispatchEvent(new Event('offline'));
  answer = () => late.promise;
  const asked = request('/api/v1/me', {}).catch(() => null);
  answer = async () => Response.json({});
  await request('/api/v1/notices', {});
  expect(isReached()).toBe(true);
  late.reject(new TypeError('Failed to fetch'));
  await asked;
  expect(isReached()).toBe(true);
});
