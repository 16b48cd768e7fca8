import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Heard = { headers: IncomingHttpHeaders; body: Buffer };

/** Somebody else's server, on this host: what it was sent, and how it answers. */
export async function openListener() {
  const heard: Heard[] = [];
  const answer = { status: 204, headers: {} as Record<string, string>, whileAsked: async () => {} };
  const server = createServer(async (request, reply) => {
    const body = Buffer.concat(await request.toArray());
    heard.push({ headers: request.headers, body });
    await answer.whileAsked();
    reply.writeHead(answer.status, answer.headers).end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    heard,
    answer,
    close: () => server.close(),
  };
}
