import type { FastifyInstance } from 'fastify';
import { HANDOUT_EVENTS } from '../handout/events.ts';
import { isStaff } from '../identity/act.ts';
import { IDENTITY_EVENTS } from '../identity/events.ts';
import { may } from '../identity/roles.ts';
import type { LiveEvent } from '../platform/live-events.ts';
import { authenticate } from './authenticate.ts';
import type { Desk } from './desk.ts';
import { problemOf, sendProblem } from './problem.ts';
import { API, admit, identified, localeFor } from './serve-routes.ts';

const HEARTBEAT_MS = 20_000;
const PERMISSION = 'ticket:read';
/** Who was invited or got a token concerns no page of others. */
const ABOUT_PEOPLE: ReadonlySet<string> = new Set([...IDENTITY_EVENTS, ...HANDOUT_EVENTS]);

/** `GET /events`: server-sent events of what the caller may see. It says that something changed; the page fetches what. */
export function serveEventStream(app: FastifyInstance, desk: Desk): void {
  app.get(`${API}/events`, { schema: { hide: true }, exposeHeadRoute: false }, async (request, reply) => {
    const refusal = await admit(desk, request, { permission: PERMISSION });
    if (refusal) return sendProblem(reply, problemOf(desk.sentences, localeFor(request), refusal));
    const { by } = identified(request);
    reply.hijack();
    reply.raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    reply.raw.write('retry: 2000\n\n');

    const tell = ({ kind, subject, id, at }: LiveEvent) =>
      reply.raw.write(`id: ${id}\ndata: ${JSON.stringify({ kind, subject, id, at })}\n\n`);
    const mayHear = isStaff(by) ? async ({ kind }: LiveEvent) => !ABOUT_PEOPLE.has(kind) : ownTicket(desk, by.id);
    // The page asks anew: it is admitted as who it is by now, and fetches what it may have missed.
    const end = () => void reply.raw.end();
    const unsubscribe = desk.live.subscribe((event) => {
      if (event.kind === 'person-changed' && event.subject === by.id) return end();
      void mayHear(event).then(
        (isFor) => isFor && tell(event),
        () => {},
      );
    }, end);
    const heartbeat = setInterval(() => {
      reply.raw.write(': still here\n\n');
      // A token may have been revoked, a session ended.
      void authenticate(desk, request).then(
        (who) => (who && who.by.role === by.role && may(who.by.role, PERMISSION) ? undefined : end()),
        () => {},
      );
    }, HEARTBEAT_MS);
    request.raw.on('close', () => {
      clearInterval(heartbeat);
      unsubscribe();
    });
  });
}

/** A requester hears of public events of their own tickets; whose ticket it is never changes, so it is asked once. */
function ownTicket(desk: Desk, personId: string): (event: LiveEvent) => Promise<boolean> {
  const own = new Map<string, Promise<boolean>>();
  return async ({ subject, isPublic }) => {
    if (!isPublic || !subject) return false;
    let known = own.get(subject);
    if (!known) {
      known = desk.db
        .selectFrom('ticket')
        .select('id')
        .where('id', '=', subject)
        .where('requesterId', '=', personId)
        .executeTakeFirst()
        .then(Boolean);
      own.set(subject, known);
    }
    return known;
  };
}
