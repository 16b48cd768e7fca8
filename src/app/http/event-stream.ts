import type { FastifyInstance } from 'fastify';
import type { Actor } from '../../identity/act.ts';
import { isStaff } from '../../identity/act.ts';
import type { LiveEvent } from '../../platform/live-events.ts';
import { refuse } from '../../platform/outcome.ts';
import { type Looker, maySee, type SightFacts, sightFactsOf } from '../../ticket/visible-to.ts';
import type { Desk } from '../desk.ts';
import { declarationOf } from '../events.ts';
import { admit, identified, localeFor } from './admit.ts';
import type { Drain } from './drain.ts';
import { problemOf, sendProblem } from './problem.ts';
import { API } from './serve-routes.ts';
import { watchAdmission } from './still-admitted.ts';

const HEARTBEAT_MS = 20_000;
/** Each costs a look for each change, so there is an end to them: for a person with several browsers, and for all. */
const OF_PERSON_MAX = 20;
const STREAMS_MAX = 2_000;
/** Who gets none looks again after a while instead. */
const COME_BACK_MS = 60_000;
/** What lies unread at somebody who does not read is kept in memory. */
const UNREAD_BYTES_MAX = 256 * 1024;
const PERMISSION = 'ticket:read';

/** `GET /events`: server-sent events of what the caller may see. It says that something changed; the page fetches what. */
export function serveEventStream(app: FastifyInstance, desk: Desk, { isEnding }: Drain): void {
  const open = new Map<() => void, string>();
  const areTooMany = (personId: string) =>
    open.size >= STREAMS_MAX || [...open.values()].filter((id) => id === personId).length >= OF_PERSON_MAX;
  // Each would hold up the end of the desk; the page asks again until there is one.
  app.addHook('preClose', async () => {
    for (const end of open.keys()) end();
  });
  app.get(`${API}/events`, { schema: { hide: true }, exposeHeadRoute: false }, async (request, reply) => {
    const refusal = isEnding() ? refuse('ending') : await admit(desk, request, { permission: PERMISSION });
    if (refusal) return sendProblem(reply, problemOf(desk.sentences, localeFor(request), refusal));
    const who = identified(request);
    const { by } = who;
    reply.hijack();
    // Who hung up while it was found out who they are has closed already, and would be kept on the line for ever.
    if (request.raw.socket.destroyed) return;
    reply.raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    // A browser gives up a stream that is refused, and comes back by itself to one that has ended.
    if (areTooMany(by.id)) return void reply.raw.end(`retry: ${COME_BACK_MS}\nevent: come-back\ndata: {}\n\n`);
    reply.raw.write('retry: 2000\n\n');

    // The pages of the staff pass over what they have already; a requester hears that something happened, and no more.
    const shown = ({ kind, subject, id, at, version }: LiveEvent) => ({ kind, subject, id, at, ...(isStaff(by) && { version }) });
    const write = (text: string) => {
      // Who reads slowly is still on the line after the end, and may not be written to.
      if (reply.raw.writableEnded) return;
      if (reply.raw.writableLength > UNREAD_BYTES_MAX) return cut();
      reply.raw.write(text);
    };
    const tell = (event: LiveEvent) => write(`id: ${event.id}\ndata: ${JSON.stringify(shown(event))}\n\n`);
    // The page asks anew: it is admitted as who it is by now, and fetches what it may have missed.
    const end = () => {
      leave();
      reply.raw.end();
    };
    const cut = () => {
      leave();
      reply.raw.destroy();
    };
    const admission = watchAdmission(desk, request, { who, permission: PERMISSION, end });
    const unsubscribe = desk.live.subscribe((event) => {
      if (admission.hear(event)) return;
      // Where it cannot be found out, the page would miss a change.
      void mayHear(desk, who, event).then((isFor) => isFor && tell(event), end);
    }, end);
    const heartbeat = setInterval(() => {
      write(': still here\n\n');
      admission.lookAgain();
    }, HEARTBEAT_MS);
    open.set(end, by.id);
    const leave = () => {
      open.delete(end);
      clearInterval(heartbeat);
      unsubscribe();
    };
    request.raw.on('close', leave);
  });
}

/** Every connection is given the same event, and the ticket behind it is looked at once for all of them. */
const SIGHT_FACTS = new WeakMap<LiveEvent, Promise<SightFacts | null>>();

/** Staff hears of everything on the tickets that they may see, and of what is no ticket's; a requester of what is public. */
async function mayHear(desk: Desk, who: Looker & { by: Actor }, event: LiveEvent): Promise<boolean> {
  const { kind, subject, isOfTicket, isPublic } = event;
  if (!isOfTicket || !subject) return isStaff(who.by) && concernsPages(kind);
  if (!isPublic && !isStaff(who.by)) return false;
  const looked = SIGHT_FACTS.get(event) ?? sightFactsOf(desk.db, subject);
  SIGHT_FACTS.set(event, looked);
  const ticket = await looked;
  // Whoever practises hears of their own practice ticket; its pages are the same.
  return ticket !== null && (maySee(who, ticket) || maySee({ by: who.by, realm: 'practice' }, ticket));
}

/** What a release tells that this one does not know may be about people, so it is kept back. */
function concernsPages(kind: string): boolean {
  const declaration = declarationOf(kind);
  return declaration !== undefined && !declaration.isAboutPeople;
}
