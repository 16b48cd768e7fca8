import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Known, knownBy } from '../../identity/signed-in-from.ts';
import { networkOf } from '../../platform/http/network-of.ts';
import { refuse } from '../../platform/outcome.ts';
import type { Desk } from '../desk.ts';
import type { LimitName } from '../limits.ts';
import { admitting, identified, localeFor } from './admit.ts';
import { limiting } from './limiting.ts';
import { BODY_LIMIT_AT_DOORS_BYTES } from './open-doors.ts';
import { nowKnown, placeOf } from './places.ts';
import { problemOf, sendProblem } from './problem.ts';

const EMAIL_LENGTH_MAX = 254;

/** The sign-in library's own endpoints, those that the desk uses, each with what keeps it from being used to guess. */
export function serveSignIn(app: FastifyInstance, desk: Desk): void {
  const shared = { bodyLimit: BODY_LIMIT_AT_DOORS_BYTES, schema: { hide: true } };
  app.route({
    ...shared,
    method: 'POST',
    url: '/api/auth/sign-in/email',
    onRequest: limiting(desk, 'sign-in-from-network', networkOf),
    handler: (request, reply) => signIn(desk, request, reply),
  });
  app.route({
    ...shared,
    method: 'POST',
    url: '/api/auth/change-password',
    onRequest: [
      admitting(desk, { permission: 'profile:own' }),
      // Whoever holds a session that is not theirs uses up their own tries, before those of the person.
      limiting(desk, 'password-change-in-session', (request) => identified(request).session ?? ''),
      limiting(desk, 'password-change-in-session-in-day', (request) => identified(request).session ?? ''),
      limiting(desk, 'password-change-of-person', (request) => identified(request).by.id),
    ],
    handler: (request, reply) => pass(desk, request, reply),
  });
  app.route({ ...shared, method: 'POST', url: '/api/auth/sign-out', handler: (request, reply) => pass(desk, request, reply) });
  app.route({ ...shared, method: 'GET', url: '/api/auth/get-session', handler: (request, reply) => pass(desk, request, reply) });
}

async function signIn(desk: Desk, request: FastifyRequest, reply: FastifyReply) {
  if (losesItsSession(request, desk.publicUrl))
    return sendProblem(reply, problemOf(desk.sentences, localeFor(request), refuse('over-http', { url: desk.publicUrl })));
  const email = emailIn(request);
  const known = await knownBy(desk.db, email, placeOf(request));
  const tries = triesOf(request, { email, known });
  const refusal = limitTries(desk, tries);
  if (refusal) return sendProblem(reply, problemOf(desk.sentences, localeFor(request), refusal));
  const enter = () => pass(desk, request, reply);
  const body = await (known ? enter() : desk.hashing.amongStrangers(enter)).catch((fault: unknown) => {
    // Nobody has looked at the password.
    giveBack(desk, tries);
    throw fault;
  });
  if (reply.statusCode !== 200) return body;
  giveBack(
    desk,
    tries.filter(({ name }) => name.startsWith('wrong-')),
  );
  await nowKnown(desk, request, reply, email);
  return body;
}

function limitTries(desk: Desk, tries: readonly Try[]) {
  for (const [index, { name, whose }] of tries.entries()) {
    const refusal = desk.limits.take(name, whose);
    if (!refusal) continue;
    // What is refused has tried nothing.
    giveBack(desk, tries.slice(0, index));
    return refusal;
  }
  return null;
}

function giveBack({ limits }: Desk, tries: readonly Try[]): void {
  for (const { name, whose } of tries) limits.giveBack(name, whose);
}

type Try = { name: LimitName; whose: string };

/** Who comes from where somebody has signed in as this person has tries of their own: whoever guesses elsewhere cannot use them up. */
function triesOf(request: FastifyRequest, { email, known }: { email: string; known: Known }): Try[] {
  const { network, browser } = placeOf(request);
  const there = `${email} ${known === 'browser' ? browser : network}`;
  const names = known
    ? (['sign-in-where-known', 'wrong-where-known-in-day', 'wrong-where-known-in-hour'] as const)
    : (['sign-in-of-stranger-in-day', 'sign-in-of-stranger'] as const);
  return [...names.map((name) => ({ name, whose: there })), ...(known ? [] : [{ name: 'sign-in-of-strangers' as const, whose: email }])];
}

/** The cookie of a desk that is reached by https is kept by no browser that came over http, short of one on this very host. */
function losesItsSession({ headers: { origin = '' } }: FastifyRequest, publicUrl: string): boolean {
  const from = URL.canParse(origin) ? new URL(origin) : null;
  return publicUrl.startsWith('https:') && from?.protocol === 'http:' && !/^(localhost|127\.0\.0\.1|\[::1\])$/.test(from.hostname);
}

/** As it was typed, whether somebody has that address or not. */
function emailIn({ body }: FastifyRequest): string {
  const { email = '' } = (body ?? {}) as { email?: unknown };
  return String(email).trim().toLowerCase().slice(0, EMAIL_LENGTH_MAX);
}

async function pass(desk: Desk, request: FastifyRequest, reply: FastifyReply): Promise<string> {
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
  reply.code(answer.status).header('content-type', 'application/json');
  for (const cookie of answer.headers.getSetCookie()) reply.header('set-cookie', cookie);
  return answer.text();
}

function sameHost(origin: string | null, host: unknown): boolean {
  return typeof host === 'string' && origin !== null && URL.canParse(origin) && new URL(origin).host === host;
}
