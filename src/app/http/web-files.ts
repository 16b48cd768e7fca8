import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const WEB = new URL('../../../dist/web/', import.meta.url);
const PAGE_ROUTES = /^\/(?!api\/|assets\/)[^.]*$/;

/** The built pages. Each answer of the page carries its own nonce, so that only what the desk itself wrote runs or styles. */
export async function serveWeb(app: FastifyInstance): Promise<void> {
  if (!existsSync(new URL('index.html', WEB))) return;
  const page = readFileSync(new URL('index.html', WEB), 'utf8');
  await app.register(fastifyStatic, {
    root: fileURLToPath(new URL('assets/', WEB)),
    prefix: '/assets/',
    immutable: true,
    maxAge: '1y',
    index: false,
    preCompressed: true,
  });
  app.get('/icon.svg', { schema: { hide: true } }, (_request, reply) => reply.sendFile('icon.svg', fileURLToPath(WEB)));
  // What a browser runs for pushes while no page is open; it looks for a newer one itself, and must not be given a kept one.
  app.get('/service-worker.js', { schema: { hide: true } }, (_request, reply) =>
    reply.header('cache-control', 'no-cache').sendFile('service-worker.js', fileURLToPath(WEB), { cacheControl: false }),
  );
  app.route({
    method: 'GET',
    url: '/*',
    schema: { hide: true },
    handler: async (request, reply) => {
      if (!PAGE_ROUTES.test(request.url.split('?')[0] ?? '')) return reply.callNotFound();
      const nonce = randomBytes(16).toString('base64');
      return reply
        .header('content-security-policy', policy(nonce))
        .header('cache-control', 'no-store')
        .type('text/html; charset=utf-8')
        .send(page.replaceAll('%NONCE%', nonce));
    },
  });
}

function policy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
