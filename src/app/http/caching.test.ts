import type { HTTPMethods } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStage, type Stage, upload } from '../../../test/cast.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** Where something may be kept, and by whom. What holds something of a person is kept by nobody else. */
const KEPT: Record<string, string> = {
  'GET /api/v1/plan/export': 'private, no-cache',
  'GET /plan.schema.json': 'public, max-age=3600',
  // A browser looks itself whether there is a newer one.
  'GET /service-worker.js': 'no-cache',
  'GET /icon.svg': 'public, max-age=31536000, immutable',
};
/** Has no end. */
const STREAM = 'GET /api/v1/events';

/** Every route that is served, as the server itself lists them: one below another, four columns further in. */
function routesOf(printed: string): string[] {
  const way: string[] = [];
  return printed.split('\n').flatMap((line) => {
    const [, indent = '', path = '', methods = ''] = /^([│├└─ ]*)(\S+)(?: \((.+)\))?$/u.exec(line) ?? [];
    way.splice(indent.length / 4 - 1, way.length, path);
    return methods.split(', ').flatMap((method) => (method ? [`${method} ${way.join('')}`] : []));
  });
}

test('no answer is kept by anybody whose route does not say so', async () => {
  const routes = routesOf(stage.app.printRoutes({ commonPrefix: false })).filter((route) => route !== STREAM && !route.endsWith('*'));
  expect(routes).toEqual(expect.arrayContaining(['GET /api/v1/me', 'POST /api/auth/sign-in/email', 'GET /healthz']));
  const strange: string[] = [];
  for (const route of routes) {
    const [method, path = ''] = route.split(' ') as [HTTPMethods, string];
    const { headers, statusCode } = await stage.app.inject({
      method,
      url: path.replace(/:\w+/g, 'x'),
      headers: { authorization: `Bearer ${stage.tokens.ada}` },
      ...(method === 'GET' || method === 'HEAD' ? {} : { payload: {} }),
    });
    if (headers['cache-control'] !== (KEPT[route.replace(/^HEAD/, 'GET')] ?? 'no-store'))
      strange.push(`${route} ${statusCode} ${headers['cache-control']}`);
  }
  expect(strange).toEqual([]);
});

test('a file is kept by the browser that fetched it, and by nothing on the way', async () => {
  const { body } = await upload(stage, 'tina', { name: 'a.txt', content: 'words' });
  const { headers } = await stage.as('tina').get(`/attachments/${body.id}`);
  expect(headers['cache-control']).toMatch(/^private, /);
});
