import type { FastifyInstance } from 'fastify';
import { WrittenPlan } from '../../plan/schema/schema.ts';
import type { Desk } from '../desk.ts';

const PATH = '/plan.schema.json';

/** The plan file's own shape, for editors and pipelines: the one that publishes a plan, so there is no twin to fall behind. */
export function servePlanFileSchema(app: FastifyInstance, { publicUrl }: Pick<Desk, 'publicUrl'>): void {
  const schema = JSON.stringify({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: publicUrl + PATH,
    title: 'Relevo support plan',
    description: 'support-plan.yaml: every section is optional while drafting; `relevo plan lint` says what the five questions still miss.',
    ...WrittenPlan,
  });
  app.get(PATH, { schema: { hide: true } }, (_request, reply) =>
    reply
      .header('cache-control', 'public, max-age=3600')
      .header('cross-origin-resource-policy', 'cross-origin')
      .type('application/schema+json; charset=utf-8')
      .send(schema),
  );
}
