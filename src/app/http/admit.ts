import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Realm } from '../../identity/realm.ts';
import { may } from '../../identity/roles.ts';
import type { Route } from '../../identity/route.ts';
import type { Locale } from '../../platform/http/shapes.ts';
import { localeOf } from '../../platform/i18n/locale-of.ts';
import { refuse } from '../../platform/outcome.ts';
import type { Desk } from '../desk.ts';
import { authenticate, type Identified, isCrossSite } from './authenticate.ts';
import { problemOf, sendProblem } from './problem.ts';

const IDENTIFIED = new WeakMap<FastifyRequest, Identified>();

/**
 * Who asks, once the request has been admitted, where, and in which language. Whoever asks stays who they are: an API client may ask in
 * another language than the person has chosen.
 */
export function identified(request: FastifyRequest): Identified & { locale: Locale; realm: Realm } {
  const who = IDENTIFIED.get(request);
  if (!who) throw new Error('a route ran before its request was admitted');
  return { ...who, locale: localeFor(request), realm: 'real' };
}

export async function admit(desk: Desk, request: FastifyRequest, { permission }: Pick<Route, 'permission'>) {
  if (isCrossSite(request, desk.publicUrl)) return refuse('cross-site');
  const who = await authenticate(desk, request);
  if (!who) return refuse('signed-out');
  IDENTIFIED.set(request, who);
  return may(who.by.role, permission) ? null : refuse('forbidden');
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
