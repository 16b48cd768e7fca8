import type { FastifyInstance } from 'fastify';

/** How slowly a body may come: what it may take at the least, and for each byte of it besides. */
export type Pace = { graceMs: number; bytesPerSecond: number };

/** Some 32 kbit/s: the slowest line still sends a photo, and nobody holds a request open with a byte now and then. */
const SLOWEST: Pace = { graceMs: 20_000, bytesPerSecond: 4_096 };

/** The body came too slowly to be waited for. */
export class TooSlow extends Error {}

export function mayTakeMs({ graceMs, bytesPerSecond }: Pace, bytes: number): number {
  return graceMs + (bytes / bytesPerSecond) * 1_000;
}

/** Bodies are waited for as headers are, with an end: whoever sends one too slowly is refused, and cut off where they were answered already. */
export function keepPace(app: FastifyInstance, pace = SLOWEST): void {
  const slow = new WeakSet<object>();
  app.addHook('onRequest', async ({ raw }, reply) => {
    const { socket, headers } = raw;
    // What is handed in by a test comes at once, and from no socket.
    if ((!headers['content-length'] && !headers['transfer-encoding']) || socket.bytesRead === undefined) return;
    const before = socket.bytesRead;
    const began = performance.now();
    const look = () => {
      const leftMs = mayTakeMs(pace, socket.bytesRead - before) - (performance.now() - began);
      if (raw.complete) return;
      if (leftMs > 0) return lookIn(leftMs);
      if (reply.sent) return socket.destroy();
      const isRead = raw.listenerCount('error') > 0 && raw.readableLength < raw.readableHighWaterMark;
      // Where the desk has not read what lies there, it is the desk that is slow.
      if (!isRead) return lookIn(pace.graceMs);
      slow.add(raw);
      // Whoever reads the body hears of it, be it words or a form, and the refusal is theirs to give.
      raw.emit('error', new TooSlow('the body comes too slowly'));
    };
    const lookIn = (ms: number) => {
      timer = setTimeout(look, ms).unref();
    };
    let timer = setTimeout(look, pace.graceMs).unref();
    for (const end of ['end', 'close']) raw.once(end, () => clearTimeout(timer));
  });
  app.addHook('onSend', async ({ raw }, reply) => {
    if (slow.has(raw)) reply.header('connection', 'close');
  });
}
