import { Agent, request as send } from 'node:http';
import type { Act } from './measure.ts';
import type { Operation, Request, Turn } from './operations.ts';
import type { Seeded } from './seed.ts';

/** Does an operation as a client of the API does it, over connections that stay open. */
export function byHttp(operation: Operation, { url, seeded, agent }: { url: string; seeded: Seeded; agent: Agent }): Act {
  return async (turn) => {
    const { by, requests } = operation.turn(seeded, turn);
    for (const request of requests) await ask(`${url}/api/v1${request.path}`, { by, request, agent });
  };
}

export const keepAlive = (concurrency: number) => new Agent({ keepAlive: true, maxSockets: concurrency });

function ask(url: string, { by, request, agent }: { by: Turn['by']; request: Request; agent: Agent }): Promise<void> {
  const body = request.body ? JSON.stringify(request.body) : undefined;
  return new Promise((resolve, reject) => {
    const asked = send(
      url,
      {
        method: request.method,
        agent,
        headers: {
          authorization: `Bearer ${by.token}`,
          ...(body && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
        },
      },
      (answer) => {
        // The whole answer is taken in; it is only put together when it is a refusal, which must not be counted as done.
        const isRefused = (answer.statusCode ?? 500) >= 300;
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => isRefused && parts.push(part));
        answer.once('end', () => (isRefused ? reject(new Error(`${request.path}: ${Buffer.concat(parts)}`)) : resolve()));
        answer.once('error', reject);
      },
    );
    asked.once('error', reject);
    asked.end(body);
  });
}
