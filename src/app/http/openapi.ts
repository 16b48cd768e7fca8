import swagger from '@fastify/swagger';
import type { FastifyInstance, FastifySchema } from 'fastify';
import { Type } from 'typebox';
import { operationName } from './api-names.ts';
import { isWrite, REFUSAL_RESPONSES, refusalsOf } from './named-refusals.ts';
import { nameShapes, type Operation } from './named-shapes.ts';
import { API } from './serve-routes.ts';

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
      schema: { security: [], ...schema, ...shared(schema, { method: String(route.method), path: url.replace(API, '') }) },
    }),
  });
  app.get('/api/v1/openapi.json', { schema: { hide: true } }, async () => (described ??= asSent(app.swagger())));
}

type Description = { paths?: object; components?: object };

/** The description as it is sent, written in short: what stands in many operations has a name and one place. */
function asSent<D extends Description>(document: D): D {
  const asked = Object.entries(document.paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods as Record<string, Operation>).map(([method, operation]) => ({
      method,
      path: path.replace(API, '').replace(/\{(\w+)\}/g, ':$1'),
      operation,
    })),
  );
  for (const { operation } of asked) {
    const { requestBody } = operation;
    // A body of which every field may be left out may be left out itself.
    if (requestBody) requestBody.required = Object.values(requestBody.content).every(({ schema }) => (schema?.required ?? []).length > 0);
  }
  const schemas = nameShapes(asked.map(({ operation }) => operation));
  for (const one of asked) Object.assign(one.operation.responses, refusalsOf(one));
  return { ...document, components: { ...document.components, schemas, responses: REFUSAL_RESPONSES } };
}

/** What is described here and known elsewhere: how it is called, how a write is repeated, how a file comes. */
function shared(schema: FastifySchema, asked: { method: string; path: string }): FastifySchema {
  const operationId = operationName(asked.method, asked.path);
  return {
    ...(operationId && { operationId }),
    ...(schema?.security && isWrite(asked) && { headers: ONCE }),
    ...(schema?.consumes?.includes('multipart/form-data') && { body: FILE }),
  };
}
