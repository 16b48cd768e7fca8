import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Desk } from '../desk.ts';
import { BODY_LIMIT_AT_DOORS_BYTES } from './open-doors.ts';

const ATTEMPTS_PER_MINUTE = 10;
const ATTEMPTS_PER_ADDRESS = 100;

/** The sign-in library's own endpoints, those that the desk uses. Guessing a password is slowed per person and per address. */
export function serveSignIn(app: FastifyInstance, desk: Desk): void {
  const minute = { timeWindow: '1 minute' };
  // The plug-in runs its own hook once a request, whichever comes first; the second limit is therefore asked by hand.
  const perPerson = app.createRateLimit({
    ...minute,
    max: ATTEMPTS_PER_MINUTE,
    keyGenerator: (request) =>
      `${request.ip} ${String((request.body as { email?: unknown } | null)?.email ?? '')
        .toLowerCase()
        .slice(0, 254)}`,
  });
  const perAddress = app.rateLimit({ ...minute, max: ATTEMPTS_PER_ADDRESS, keyGenerator: (request) => `address ${request.ip}` });
  app.route({
    method: 'POST',
    url: '/api/auth/sign-in/email',
    bodyLimit: BODY_LIMIT_AT_DOORS_BYTES,
    schema: { hide: true },
    preHandler: [
      perAddress,
      async (request: FastifyRequest, reply: FastifyReply) => {
        const limit = await perPerson(request);
        if (limit.isAllowed || !limit.isExceeded) return;
        reply.header('retry-after', limit.ttlInSeconds);
        throw Object.assign(new Error('too many attempts for one person'), { statusCode: 429 });
      },
    ],
    handler: (request, reply) => pass(desk, request, reply),
  });
  for (const [method, path] of [
    ['POST', 'sign-out'],
    ['GET', 'get-session'],
    ['POST', 'change-password'],
  ] as const) {
    app.route({
      method,
      url: `/api/auth/${path}`,
      bodyLimit: BODY_LIMIT_AT_DOORS_BYTES,
      schema: { hide: true },
      handler: (request, reply) => pass(desk, request, reply),
    });
  }
}

type Parts = { method: string; url: string; headers: Record<string, string | string[] | undefined>; body: unknown; ip: string };
type Reply = { code(status: number): Reply; header(name: string, value: unknown): Reply; send(body: unknown): unknown };

async function pass(desk: Desk, request: Parts, reply: Reply) {
  const headers = new Headers({ 'content-type': 'application/json', 'x-forwarded-for': request.ip });
  for (const name of ['cookie', 'origin', 'user-agent'] as const) {
    const value = request.headers[name];
    if (typeof value === 'string') headers.set(name, value);
  }
  // A page may be opened under another name of this host than PUBLIC_URL; the library compares origins with the latter.
  if (headers.get('origin') && sameHost(headers.get('origin'), request.headers.host)) headers.set('origin', new URL(desk.publicUrl).origin);
  const answer = await desk.signIn.handler(
    new Request(new URL(request.url, desk.publicUrl), {
      method: request.method,
      headers,
      ...(request.method === 'POST' && { body: JSON.stringify(request.body ?? {}) }),
    }),
  );
  reply.code(answer.status);
  for (const cookie of answer.headers.getSetCookie()) reply.header('set-cookie', cookie);
  return reply.header('content-type', 'application/json').send(await answer.text());
}

function sameHost(origin: string | null, host: unknown): boolean {
  return typeof host === 'string' && origin !== null && URL.canParse(origin) && new URL(origin).host === host;
}
