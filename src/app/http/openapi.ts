import swagger from '@fastify/swagger';
import type { FastifyInstance, FastifySchema } from 'fastify';
import { Type } from 'typebox';
import { operationName } from './api-names.ts';
import { API } from './serve-routes.ts';

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
  let described: object | undefined;
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Relevo',
        version: '1',
        description: 'A tiered support desk, configured by a support plan. Errors are RFC 9457 problem details with a stable `code`.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      servers: [{ url: '/', description: 'The desk that serves this description' }],
      components: {
        securitySchemes: {
          token: { type: 'http', scheme: 'bearer' },
          session: { type: 'apiKey', in: 'cookie', name: 'relevo.session_token' },
        },
      },
    },
    transform: ({ schema, url, route }) => ({
      url,
      // Of a door that is open it is said that nobody has to be signed in.
      schema: { security: [], ...schema, ...named(String(route.method), url), ...sharedBy(schema, route.method) },
    }),
  });
  app.get('/api/v1/openapi.json', { schema: { hide: true } }, async () => (described ??= asSent(app.swagger())));
}

function named(method: string, url: string): { operationId?: string } {
  const operationId = operationName(method, url.replace(API, ''));
  return operationId ? { operationId } : {};
}

type Body = { content: Record<string, { schema: { required?: string[] } }>; required?: boolean };

/** A body of which every field may be left out may be left out itself. */
function asSent<D extends { paths?: object }>(document: D): D {
  for (const methods of Object.values(document.paths ?? {})) {
    for (const { requestBody } of Object.values(methods as Record<string, { requestBody?: Body }>)) {
      if (requestBody) requestBody.required = Object.values(requestBody.content).every(({ schema }) => (schema.required ?? []).length > 0);
    }
  }
  return document;
}

/** What all routes have in common, described but checked elsewhere: how they refuse, how a write is repeated, how a file comes. */
function sharedBy(schema: FastifySchema, method: string | readonly string[]): FastifySchema {
  return {
    response: { ...(schema?.response as object), default: PROBLEM },
    ...(method !== 'GET' && schema?.security && { headers: ONCE }),
    ...(schema?.consumes?.includes('multipart/form-data') && { body: FILE }),
  };
}
