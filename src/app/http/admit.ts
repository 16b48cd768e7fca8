import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Realm } from '../../identity/realm.ts';
import { may } from '../../identity/roles.ts';
import type { Route } from '../../identity/route.ts';
import { tiersPractised } from '../../lab/tiers-practised.ts';
import type { Locale } from '../../platform/http/shapes.ts';
import { localeOf } from '../../platform/i18n/locale-of.ts';
import { refuse } from '../../platform/outcome.ts';
import { isOfPractice } from '../../platform/practice-id.ts';
import type { Desk } from '../desk.ts';
import { authenticate, type Identified, isCrossSite } from './authenticate.ts';
import { problemOf, sendProblem } from './problem.ts';

type Admitted = Identified & { realm: Realm };
const IDENTIFIED = new WeakMap<FastifyRequest, Admitted>();
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/**
 * Who asks, once the request has been admitted, where, and in which language. Whoever asks stays who they are: an API client may ask in
 * another language than the person has chosen.
 */
export function identified(request: FastifyRequest): Identified & { locale: Locale; realm: Realm } {
  const who = IDENTIFIED.get(request);
  if (!who) throw new Error('a route ran before its request was admitted');
  return { ...who, locale: localeFor(request) };
}

export async function admit(desk: Desk, request: FastifyRequest, { permission }: Pick<Route, 'permission'>) {
  if (isCrossSite(request, desk.publicUrl)) return refuse('cross-site');
  const who = await authenticate(desk, request);
  if (!who) return refuse('signed-out');
  IDENTIFIED.set(request, await inTheirRealm(desk, request, who));
  return may(who.by.role, permission) ? null : refuse('forbidden');
}

/** What an address names says itself in which realm it was born; on a practice ticket one is of the tier that is practised. */
async function inTheirRealm(desk: Desk, request: FastifyRequest, who: Identified): Promise<Admitted> {
  const named = Object.values(request.params as Record<string, string>).find((id) => UUID.test(id) && isOfPractice(id));
  if (named === undefined) return { ...who, realm: 'real' };
  return { ...who, realm: 'practice', by: { ...who.by, tiers: await tiersPractised(desk.db, { person: who.by.id, id: named }) } };
}

/** Asked before anything else of a request is read: a stranger learns nothing from what is wrong with it, and sends nothing for nothing. */
export function admitting(desk: Desk, route: Pick<Route, 'permission'>) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const refusal = await admit(desk, request, route);
    if (refusal) return sendProblem(reply, problemOf(desk.sentences, localeFor(request), refusal));
  };
}

export function localeFor(request: FastifyRequest): Locale {
  return localeOf(request.headers['accept-language'], IDENTIFIED.get(request)?.by.locale);
}
