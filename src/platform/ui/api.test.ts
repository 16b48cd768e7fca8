import { afterEach, describe, expect, test, vi } from 'vitest';
import { Problem, request } from './api.ts';

afterEach(() => void vi.unstubAllGlobals());

/** What a page makes of an answer. */
async function made(answer: () => Promise<Response>): Promise<unknown> {
  vi.stubGlobal('fetch', answer);
  return request('/api/v1/me', {}).catch((error: unknown) => (error instanceof Problem ? error.code : error));
}
const page = (status: number) => async () => new Response('<html>Bad gateway</html>', { status, headers: { 'content-type': 'text/html' } });

describe('whoever hears nothing of the desk is told so, and can send the same again', () => {
  test.each<[string, () => Promise<Response>]>([
    ['when there is no connection', () => Promise.reject(new TypeError('Failed to fetch'))],
    [
      'when the answer breaks off',
      async () => new Response(new ReadableStream({ start: (body) => body.error(new TypeError('network error')) })),
    ],
    ['when a proxy does not reach it', page(502)],
    ['when a proxy has none to reach', page(503)],
    ['when a proxy has waited too long', page(504)],
  ])('%s', async (_, answer) => {
    expect(await made(answer)).toBe('offline');
  });
});

test('what the desk says itself is taken as it is', async () => {
  const problem = { code: 'unavailable', title: 'The desk is busy.', status: 503 };
  const headers = { 'content-type': 'application/problem+json' };
  expect(await made(async () => new Response(JSON.stringify(problem), { status: 503, headers }))).toBe('unavailable');
  expect(await made(async () => Response.json({ name: 'Ada' }))).toEqual({ name: 'Ada' });
  expect(await made(page(404))).toBe('internal');
});
