import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import Fastify, { errorCodes, type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import { FILE_BYTES_MAX } from '../../platform/file-limit.ts';
import { DEPTH_MAX } from '../../platform/http/clean-text.ts';
import { isDeeperThan } from '../../platform/http/json-depth.ts';
import { openSerializers } from '../../platform/http/serializers.ts';
import { validatorFor } from '../../platform/http/validators.ts';
import { localeOf } from '../../platform/i18n/locale-of.ts';
import { refuse } from '../../platform/outcome.ts';
import type { Desk } from '../desk.ts';
import { ROUTES } from '../routes.ts';
import { serveAttachments } from './attachments.ts';
import { drainAtEnd } from './drain.ts';
import { answerErrors } from './errors.ts';
import { serveEventStream } from './event-stream.ts';
import { serveHealth } from './health.ts';
import { serveNotes } from './notes-socket.ts';
import { type LoadDemo, serveOpenDoors } from './open-doors.ts';
import { serveOpenApi } from './openapi.ts';
import { keepPace, type Pace } from './pace.ts';
import { servePlanFileSchema } from './plan-file-schema.ts';
import { problemOf, sendProblem } from './problem.ts';
import { serveFiles } from './serve-files.ts';
import { serveRoutes } from './serve-routes.ts';
import { serveSignIn } from './sign-in.ts';
import { serveWeb } from './web-files.ts';

const BODY_LIMIT_BYTES = 6 * 1024 * 1024;

type Parts = { loadDemo?: LoadDemo; logger?: FastifyBaseLogger | false; drainMsMax?: number; pace?: Pace };

/** The desk as a server, not yet listening: `run-desk.ts` and the tests build the same one. */
export async function buildServer(
  desk: Desk,
  { loadDemo = noDemo, logger = false, drainMsMax, pace }: Parts = {},
): Promise<FastifyInstance> {
  const app = Fastify({
    ...(logger ? { loggerInstance: logger } : { logger: false }),
    bodyLimit: BODY_LIMIT_BYTES,
    trustProxy: 'loopback',
    logController: new LogController({ disableRequestLogging: true }),
    // The path's own parameters are short; a long one is no ticket.
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    // What is asked on an open connection while the server is closing is answered still; `drain.ts` says how it ends.
    return503OnClosing: false,
    // An address that cannot even be read: the router answers it before our own handler.
    frameworkErrors: (_error, request, reply) =>
      void sendProblem(reply, problemOf(desk.sentences, localeOf(request.headers['accept-language']), refuse('not-found'))),
  });
  app.setValidatorCompiler(validatorFor);
  app.setSerializerCompiler(await openSerializers());
  // Many clients name JSON and send nothing with a move that needs no words; that is an empty object.
  const parseJson = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') return done(null, {});
    return isDeeperThan(DEPTH_MAX, body) ? done(new errorCodes.FST_ERR_CTP_INVALID_JSON_BODY()) : parseJson(request, body, done);
  });
  const drain = drainAtEnd(app, drainMsMax);
  keepPace(app, pace);
  answerErrors(app, desk);
  // What the desk says is for whoever asked, now. Where an answer may be kept, its route says so.
  app.addHook('onSend', async (_request, reply) => {
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
  await app.register(helmet, {
    enableCSPNonces: false,
    contentSecurityPolicy: false,
    // The desk is often reached by plain HTTP inside a network; the proxy that ends TLS sets this.
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'same-origin' },
  });
  // One byte more than may be kept: the store sees that it is too much, and keeps nothing.
  await app.register(multipart, { limits: { fileSize: FILE_BYTES_MAX + 1, files: 1, fields: 5, parts: 6 } });
  await serveNotes(app, desk, drain);
  await serveOpenApi(app);
  servePlanFileSchema(app, desk);
  serveHealth(app, desk, drain);
  serveSignIn(app, desk);
  serveOpenDoors(app, desk, loadDemo);
  serveRoutes(app, desk, ROUTES);
  serveFiles(app, desk);
  serveAttachments(app, desk);
  serveEventStream(app, desk, drain);
  await serveWeb(app);
  return app;
}

const noDemo: LoadDemo = () => {
  throw new Error('this server was built without the demo');
};
