import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { liveRoom } from '../../bridge/store.ts';
import { actorMay, type Look } from '../../identity/act.ts';
import type { Route, TicketRef } from '../../identity/route.ts';
import { cleanTexts } from '../../platform/http/clean-text.ts';
import { isRefusal, refuse } from '../../platform/outcome.ts';
import { TicketPage } from '../../staff/contract.ts';
import { readTicket } from '../../staff/read-ticket.ts';
import { inAct } from '../act.ts';
import type { Desk } from '../desk.ts';
import { LIMITS_OF_WRITES } from '../limits.ts';
import { admitting, identified, localeFor } from './admit.ts';
import { keyOf, once } from './idempotency.ts';
import { limiting } from './limiting.ts';
import { problemOf, sendProblem, sentenceOf } from './problem.ts';

export const API = '/api/v1';

/** Serves every route the same way: who asks, may they, is it well formed, do it, say it in their language. */
export function serveRoutes(app: FastifyInstance, desk: Desk, routes: readonly Route[]): void {
  for (const route of routes) {
    const { method, path, params, query, body, answer, status, summary } = route.endpoint;
    const answered = route.run.kind === 'write' && route.run.answers === 'ticket' ? TicketPage : answer;
    app.route({
      method,
      url: API + path,
      schema: {
        summary,
        tags: [path.split('/')[1] ?? 'desk'],
        security: [{ token: [] }, { session: [] }],
        params,
        querystring: query,
        ...(method === 'GET' || method === 'DELETE' ? {} : { body }),
        response: { [status]: answered },
      },
      preValidation: async (request, reply) => {
        if (request.isMultipart()) return sendProblem(reply, problemOf(desk.sentences, localeFor(request), refuse('media-type-unknown')));
        if (request.body === undefined || request.body === null) request.body = method === 'GET' || method === 'DELETE' ? request.body : {};
        else request.body = cleanTexts(request.body);
      },
      onRequest:
        route.run.kind === 'read' ? admitting(desk, route) : [admitting(desk, route), ...limitingWrites(desk, `${method} ${path}`)],
      handler: async (request, reply) => {
        const sent = method === 'GET' || method === 'DELETE' ? {} : (request.body as object);
        const input = { ...(request.params as object), ...(request.query as object), ...sent };
        const result = route.run.kind === 'read' ? await look(desk, request, route, input) : await move(desk, request, route, input);
        return send(desk, request, reply, status, result);
      },
    });
  }
}

/** Before anything of it is read. */
function limitingWrites(desk: Desk, route: string) {
  const names = ['write', ...(LIMITS_OF_WRITES[route] ?? [])] as const;
  return names.map((name) => limiting(desk, name, (request) => identified(request).by.id));
}

async function look(desk: Desk, request: FastifyRequest, { run }: Route, input: unknown): Promise<unknown> {
  if (run.kind !== 'read') throw new Error('not a read');
  const bridge = await roomOf(desk, request);
  // Whoever only looks loses nothing by a room that has closed.
  return run.answer(lookOf(desk, request, isRefusal(bridge) ? null : bridge), input, desk);
}

async function move(desk: Desk, request: FastifyRequest, { run, endpoint }: Route, input: unknown): Promise<unknown> {
  if (run.kind !== 'write') throw new Error('not a write');
  const key = keyOf(request.headers);
  if (isRefusal(key)) return key;
  const room = await roomOf(desk, request);
  const result = await inAct(desk, { ...identified(request), bridge: isRefusal(room) ? null : room }, (act) => {
    // What has been done before its room closed is answered again all the same.
    const work = () => (isRefusal(room) ? Promise.resolve<unknown>(room) : run.act(act, input, desk));
    return key === null
      ? work()
      : once(act, { key, request: [endpoint.method, request.url, request.body], isSecret: run.answers === 'secret' }, work);
  });
  if (isRefusal(result) || run.answers === 'result' || run.answers === 'secret') return result;
  const look = lookOf(desk, request);
  if (run.answers !== 'ticket') return run.answers.read(look, result);
  return readTicket(look, (result as TicketRef).ticketId, (refusal) => sentenceOf(desk.sentences, look.locale, refusal));
}

/** The bridge in whose room somebody of the staff makes the move, where its header says so. */
async function roomOf(desk: Desk, request: FastifyRequest) {
  const named = request.headers['relevo-bridge'];
  const { by, at, realm } = identified(request);
  return realm === 'real' && typeof named === 'string' && actorMay(by, 'bridge:join') ? liveRoom({ db: desk.db, by, at }, named) : null;
}

function lookOf(desk: Desk, request: FastifyRequest, bridge: Look['bridge'] = null): Look {
  return { db: desk.db, ...identified(request), bridge };
}

function send(desk: Desk, request: FastifyRequest, reply: FastifyReply, status: number, result: unknown) {
  if (isRefusal(result)) return sendProblem(reply, problemOf(desk.sentences, localeFor(request), result));
  return reply.code(status).send(result);
}
