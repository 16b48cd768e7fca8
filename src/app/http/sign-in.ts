import type { FastifyInstance, FastifyRequest } from 'fastify';
import { networkOf } from '../../platform/http/network-of.ts';
import type { Desk } from '../desk.ts';
import { limiting } from './limiting.ts';
import { BODY_LIMIT_AT_DOORS_BYTES } from './open-doors.ts';

const EMAIL_LENGTH_MAX = 254;

/** The sign-in library's own endpoints, those that the desk uses. Guessing a password is slowed per person and per network. */
export function serveSignIn(app: FastifyInstance, desk: Desk): void {
  app.route({
    method: 'POST',
    url: '/api/auth/sign-in/email',
    bodyLimit: BODY_LIMIT_AT_DOORS_BYTES,
    schema: { hide: true },
    onRequest: limiting(desk, 'sign-in-from-network', networkOf),
    preHandler: limiting(desk, 'sign-in-of-account', (request) => `${networkOf(request)} ${accountOf(request)}`),
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

/** As it was typed, whether somebody has that address or not. */
function accountOf({ body }: FastifyRequest): string {
  const { email = '' } = (body ?? {}) as { email?: unknown };
  return String(email).trim().toLowerCase().slice(0, EMAIL_LENGTH_MAX);
}

type Parts = { method: string; url: string; headers: Record<string, string | string[] | undefined>; body: unknown };
type Reply = { code(status: number): Reply; header(name: string, value: unknown): Reply; send(body: unknown): unknown };

async function pass(desk: Desk, request: Parts, reply: Reply) {
  const headers = new Headers({ 'content-type': 'application/json' });
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
