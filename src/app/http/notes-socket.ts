import websocket, { type WebSocket } from '@fastify/websocket';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { CLOSE, type CloseReason, MESSAGE_BYTES_MAX } from '../../bridge/notes/protocol.ts';
import { Strict, Uuid } from '../../platform/http/shapes.ts';
import type { Desk } from '../desk.ts';
import { admit, identified } from './admit.ts';
import { comesFromElsewhere, type Identified } from './authenticate.ts';
import type { Drain } from './drain.ts';
import { API } from './serve-routes.ts';
import { watchAdmission } from './still-admitted.ts';

const HEARTBEAT_MS = 20_000;
/** With several bridges, tabs and devices; and all of them together. */
const OF_PERSON_MAX = 20;
const SOCKETS_MAX = 2_000;
/** What lies unread at somebody who does not read is kept in memory. */
const UNREAD_BYTES_MAX = 2 * 1024 * 1024;
const KILOBYTE = 1_024;
const PERMISSION = 'bridge:read';

/**
 * `GET /bridges/:id/notes/live`: the web socket on which a bridge’s notes are written together. Whoever is kept out hears why as the
 * connection ends, since a browser tells its page nothing of an answer that opens none.
 */
export async function serveNotes(app: FastifyInstance, desk: Desk, { isEnding }: Drain): Promise<void> {
  const refused = new WeakMap<FastifyRequest, CloseReason>();
  const open = new Map<WebSocket, string>();
  const areTooMany = (personId: string) =>
    open.size >= SOCKETS_MAX || [...open.values()].filter((id) => id === personId).length >= OF_PERSON_MAX;
  const endAll = () => {
    for (const socket of open.keys()) close(socket, 'ending');
  };
  await app.register(websocket, {
    options: { maxPayload: MESSAGE_BYTES_MAX },
    errorHandler: (_error, socket) => socket.terminate(),
    preClose: (done: () => void) => {
      endAll();
      done();
    },
  });
  app.get<{ Params: { id: string } }>(
    `${API}/bridges/:id/notes/live`,
    {
      websocket: true,
      exposeHeadRoute: false,
      schema: { params: Strict({ id: Uuid }) },
      onRequest: async (request) => {
        const reason = comesFromElsewhere(request, desk.publicUrl)
          ? 'cross-site'
          : ((await admit(desk, request, { permission: PERMISSION }))?.refused ?? (isEnding() ? 'ending' : null));
        if (reason) refused.set(request, reason);
      },
    },
    (socket, request) => {
      const reason = refused.get(request);
      if (reason) return close(socket, reason);
      const who = identified(request);
      if (areTooMany(who.by.id)) return close(socket, 'too-many-requests');
      open.set(socket, who.by.id);
      socket.once('close', () => open.delete(socket));
      return connect(desk, request, { socket, who });
    },
  );
}

type Connection = { socket: WebSocket; who: Identified };

async function connect(desk: Desk, request: FastifyRequest<{ Params: { id: string } }>, { socket, who }: Connection): Promise<void> {
  const { by } = who;
  keepAlive(desk, request, { socket, who });
  // What the page says meanwhile waits in its own line.
  socket.pause();
  const joined = await desk.notes.join(request.params.id, {
    user: { id: by.id, name: by.name, tier: by.tiers[0] ?? null },
    send: (frame) => (socket.bufferedAmount > UNREAD_BYTES_MAX ? socket.terminate() : socket.send(frame)),
    close: (reason) => close(socket, reason),
  });
  if (typeof joined === 'string') return close(socket, joined);
  socket.on('message', (data: Buffer, isBinary: boolean) => {
    if (!isBinary) return close(socket, 'unreadable');
    const isTooMuch =
      desk.limits.take('notes-messages', by.id) ?? desk.limits.take('notes-kilobytes', by.id, Math.ceil(data.length / KILOBYTE));
    if (isTooMuch) return close(socket, 'too-many-requests');
    joined.receive(data);
  });
  socket.once('close', joined.leave);
  // They may have hung up while the room was opened.
  if (socket.readyState !== socket.OPEN) joined.leave();
  socket.resume();
}

/** Ends with the session, with the right to read bridges, and when nobody is there any more. */
function keepAlive(desk: Desk, request: FastifyRequest, { socket, who }: Connection): void {
  const admission = watchAdmission(desk, request, { who, permission: PERMISSION, end: () => close(socket, 'anew') });
  const unsubscribe = desk.live.subscribe(admission.hear, admission.lookAgain);
  let isThere = true;
  socket.on('pong', () => {
    isThere = true;
  });
  const heartbeat = setInterval(() => {
    if (!isThere) return socket.terminate();
    isThere = false;
    socket.ping();
    admission.lookAgain();
  }, HEARTBEAT_MS);
  socket.once('close', () => {
    clearInterval(heartbeat);
    unsubscribe();
  });
}

/** Who does not answer to the end of a connection is cut off by the library after half a minute; nothing more of them is heard. */
function close(socket: WebSocket, reason: CloseReason): void {
  socket.removeAllListeners('message');
  // The end is agreed upon by both sides, and the other one's word for it is read like any.
  socket.resume();
  socket.close(CLOSE[reason], reason);
}
