import swagger from '@fastify/swagger';
import type { FastifyInstance, FastifySchema } from 'fastify';
import { Type } from 'typebox';

const PROBLEM = {
  description: 'Refused or failed. `code` is stable, `title` and `detail` follow `Accept-Language`; some codes say more.',
  content: {
    'application/problem+json': {
      schema: Type.Object({
        type: Type.String(),
        title: Type.String(),
        status: Type.Integer(),
        code: Type.String(),
        detail: Type.String(),
      }),
    },
  },
};
const FILE = Type.Object({ file: Type.String({ format: 'binary' }) });
const ONCE = Type.Object({
  'Idempotency-Key': Type.Optional(
    Type.String({ maxLength: 200, description: 'A write that is sent again with the same key is done once.' }),
  ),
});

/** OpenAPI 3.1 of every route, made from the same shapes that validate and serialise. */
export async function serveOpenApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Relevo',
        version: '1',
        description: 'A tiered support desk, configured by a support plan. Errors are RFC 9457 problem details with a stable `code`.',
      },
      components: {
        securitySchemes: {
          token: { type: 'http', scheme: 'bearer' },
          session: { type: 'apiKey', in: 'cookie', name: 'relevo.session_token' },
        },
      },
    },
    transform: ({ schema, url, route }) => ({ url, schema: { ...schema, ...sharedBy(schema, route.method) } }),
  });
  app.get('/api/v1/openapi.json', { schema: { hide: true } }, async () => app.swagger());
}

/** What all routes have in common, described but checked elsewhere: how they refuse, how a write is repeated, how a file comes. */
function sharedBy(schema: FastifySchema, method: string | readonly string[]): FastifySchema {
  return {
    response: { ...(schema?.response as object), default: PROBLEM },
    ...(method !== 'GET' && schema?.security && { headers: ONCE }),
    ...(schema?.consumes?.includes('multipart/form-data') && { body: FILE }),
  };
}
