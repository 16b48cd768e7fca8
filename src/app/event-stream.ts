import type { FastifyInstance } from 'fastify';
import { isStaff } from '../identity/act.ts';
import type { LiveEvent } from '../platform/live-events.ts';
import type { Desk } from './desk.ts';
import { problemOf, sendProblem } from './problem.ts';
import { API, admit, identified, localeFor } from './serve-routes.ts';

const HEARTBEAT_MS = 20_000;
const PERMISSION = 'ticket:read';

/** `GET /events`: server-sent events of what the caller may see. It says that something changed; the page fetches what. */
export function serveEventStream(app: FastifyInstance, desk: Desk): void {
  app.get(`${API}/events`, { schema: { hide: true } }, async (request, reply) => {
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
    const mayHear = isStaff(by) ? async () => true : ownTicket(desk, by.id);
    const unsubscribe = desk.live.subscribe((event) => {
      void mayHear(event).then(
        (may) => may && tell(event),
        () => {},
      );
    });
    const heartbeat = setInterval(() => reply.raw.write(': still here\n\n'), HEARTBEAT_MS);
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
