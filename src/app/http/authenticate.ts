import type { FastifyRequest } from 'fastify';
import type { Actor, Door } from '../../identity/act.ts';
import { actorOfPerson, actorOfToken, type Found } from '../../identity/find-actor.ts';
import { tiersOfTeams } from '../../plan/rules/in-force.ts';
import { inForceAt, planOfVersion } from '../../plan/versions/store.ts';
import type { Desk } from '../desk.ts';

/** Who asks, under which plan, through which door, in which session of the pages, and the one instant at which all that they ask for happens. */
export type Identified = { by: Actor; planVersion: number; door: Door; session: string | null; at: Date };

/** Who asks: by an API token or a session cookie. The tiers come from the plan in force, so a new plan counts at once. */
export async function authenticate(desk: Desk, request: FastifyRequest): Promise<Identified | null> {
  const at = desk.now();
  const found = await findActor(desk, request, at);
  if (!found) return null;
  const { actor, planVersion, door, session } = found;
  const tiers =
    planVersion > 0
      ? tiersOfTeams(
          await planOfVersion(desk.db, planVersion),
          actor.teams.map(({ team }) => team),
        )
      : [];
  return { by: { ...actor, tiers }, planVersion, door, session, at };
}

type CameIn = Found & Pick<Identified, 'door' | 'session'>;

async function findActor(desk: Desk, request: FastifyRequest, at: Date): Promise<CameIn | null> {
  const bearer = /^Bearer ([A-Za-z0-9_-]{20,200})$/.exec(request.headers.authorization ?? '')?.[1];
  const asked = { db: desk.db, inForce: inForceAt(at) };
  if (bearer) return through({ door: 'token', session: null }, await actorOfToken(asked, bearer));
  if (!request.headers.cookie) return null;
  const session = await desk.signIn.api.getSession({ headers: new Headers({ cookie: request.headers.cookie }) });
  // The library asks its own clock; the desk's may be another.
  if (!session || session.session.expiresAt <= at) return null;
  return through({ door: 'pages', session: session.session.id }, await actorOfPerson(asked, session.user.id));
}

const through = (by: Pick<Identified, 'door' | 'session'>, found: Found | null) => found && { ...found, ...by };

/**
 * A browser says where a request comes from; a page of another site must not act with our cookie. Tokens are never sent
 * by a browser by itself, so they need no such check.
 */
export function isCrossSite(request: FastifyRequest, publicUrl: string): boolean {
  return request.method !== 'GET' && request.method !== 'HEAD' && comesFromElsewhere(request, publicUrl);
}

/** A web socket is asked for by a GET, and does then whatever the page says that opened it: this must be one of ours. */
export function comesFromElsewhere(request: FastifyRequest, publicUrl: string): boolean {
  if (!request.headers.cookie) return false;
  const site = request.headers['sec-fetch-site'];
  if (site === 'same-origin' || site === 'none') return false;
  const origin = request.headers.origin;
  if (!site && !origin) return false;
  return origin === undefined || ![publicUrl, `http://${request.headers.host}`, `https://${request.headers.host}`].includes(origin);
}
