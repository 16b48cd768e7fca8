import type { ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';

export type Drain = { isEnding(): boolean };

/** Longer than a request takes, and short enough for whoever asked the desk to end and would kill it next. */
const DRAIN_MS_MAX = 5_000;

/**
 * Lets what is under way come to its end when the server is closed: nothing new is accepted, every answer says that its connection
 * is the last to carry one, and what is not done by the deadline is cut. Without it writes would commit whose answers nobody gets.
 */
export function drainAtEnd(app: FastifyInstance, msMax = DRAIN_MS_MAX): Drain {
  let isEnding = false;
  let deadline: NodeJS.Timeout | undefined;
  const underWay = new Set<ServerResponse>();
  let allDone = () => {};

  app.addHook('onRequest', async (_, { raw }) => {
    underWay.add(raw);
    raw.once('close', () => {
      underWay.delete(raw);
      if (underWay.size === 0) allDone();
    });
  });
  app.addHook('onSend', async (_, reply) => {
    if (isEnding) reply.header('connection', 'close');
  });
  app.addHook('preClose', async () => {
    isEnding = true;
    deadline = setTimeout(() => {
      for (const answer of underWay) answer.destroy();
      // Also who has not come to the end of a first request.
      app.server.closeAllConnections();
    }, msMax);
  });
  // By now the server has no connection left; one that listens at two addresses of `localhost` waits for the first of them alone.
  app.addHook('onClose', async () => {
    if (underWay.size > 0) await new Promise<void>((resolve) => (allDone = resolve));
    clearTimeout(deadline);
  });
  return { isEnding: () => isEnding };
}
