import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { isMigrated } from '../../platform/migrate.ts';
import type { Desk } from '../desk.ts';
import { followUpsInShort, gaugeFollowUps } from '../worker/follow-up-gauges.ts';
import type { Drain } from './drain.ts';

/** `/healthz`: the process is alive. `/readyz`: it can work. `/metrics`: figures for Prometheus. */
export function serveHealth(app: FastifyInstance, desk: Desk, { isEnding }: Drain): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const durations = new Histogram({
    name: 'relevo_http_request_seconds',
    help: 'Time to answer, by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [registry],
  });
  gaugeFollowUps(registry, desk);
  app.addHook('onResponse', (request, reply, done) => {
    durations.observe(
      { method: request.method, route: request.routeOptions.url ?? 'unknown', status: reply.statusCode },
      reply.elapsedTime / 1000,
    );
    done();
  });
  app.get('/healthz', { schema: { hide: true } }, async () => ({ status: 'alive' }));
  app.get('/readyz', { schema: { hide: true } }, async (_request, reply) => {
    if (isEnding()) return reply.code(503).send({ status: 'ending' });
    try {
      // Work that failed makes the desk no less ready: it is for people to deal with, not for a load balancer.
      if (await isMigrated(desk.db)) return { status: 'ready', followUps: await followUpsInShort(desk) };
    } catch {
      // Not there, or not ours: either way nothing can be done with it.
    }
    return reply.code(503).send({ status: 'not-ready' });
  });
  app.get('/metrics', { schema: { hide: true } }, async (_request, reply) =>
    reply.type(registry.contentType).send(await registry.metrics()),
  );
}
