import type { FastifyReply, FastifyRequest } from 'fastify';
import { newSecret } from '../../identity/secrets.ts';
import { type Place, rememberPlace } from '../../identity/signed-in-from.ts';
import { networkOf } from '../../platform/http/network-of.ts';
import type { Desk } from '../desk.ts';

const COOKIE = 'relevo.browser';
const KEPT_SECONDS = 400 * 86_400;

export function placeOf(request: FastifyRequest): Place {
  const browser = /(?:^|; )relevo\.browser=([A-Za-z0-9_-]{43})(?:;|$)/.exec(request.headers.cookie ?? '')?.[1] ?? null;
  return { network: networkOf(request), browser };
}

/**
 * From now on whoever has this address is known where they are. The cookie opens nothing: by it the desk tells their browser from
 * those of others, also when they have signed out.
 */
export async function nowKnown(desk: Desk, request: FastifyRequest, reply: FastifyReply, email: string): Promise<void> {
  const place = placeOf(request);
  const browser = place.browser ?? newSecret();
  await rememberPlace({ db: desk.db, at: desk.now() }, email, { ...place, browser });
  const isSecure = desk.publicUrl.startsWith('https:');
  reply.header(
    'set-cookie',
    `${COOKIE}=${browser}; Path=/api; Max-Age=${KEPT_SECONDS}; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`,
  );
}
