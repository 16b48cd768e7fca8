import type { FastifyRequest } from 'fastify';
import { may, type Permission } from '../../identity/roles.ts';
import { type LiveEvent, SESSION_ENDED } from '../../platform/live-events.ts';
import type { Desk } from '../desk.ts';
import { authenticate, type Identified } from './authenticate.ts';

type Watched = { who: Identified; permission: Permission; end(): void };

/**
 * Whoever was let in once stays on the line for hours. Asks again whether they may when an event says that this may have changed, and
 * whenever it is told to, because a session runs out by itself; `end` is called when they may not any more, or are somebody else by now.
 */
export function watchAdmission(desk: Desk, request: FastifyRequest, { who, permission, end }: Watched) {
  const { by } = who;
  const lookAgain = () =>
    authenticate(desk, request).then((now) => (now && now.by.role === by.role && may(now.by.role, permission) ? undefined : end()));
  return {
    lookAgain: () => void lookAgain().catch(() => {}),
    /** Whether it was about who they are, and ends here. */
    hear: (event: LiveEvent): boolean => {
      const isOther = event.kind === 'person-changed' && event.subject === by.id;
      if (isOther) end();
      // Where it cannot be found out, they ask anew.
      else if (mayEndAccess(event, who)) void lookAgain().catch(end);
      return isOther;
    },
  };
}

/** A session that is over, a password that was set by a link; a token’s end names the token, and not whose it was. */
function mayEndAccess({ kind, subject }: LiveEvent, { by, door }: Identified): boolean {
  return kind === 'token-revoked' ? door === 'token' : [SESSION_ENDED, 'person-joined'].includes(kind) && subject === by.id;
}
