import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { bridgesInFeed } from '../../bridge/calendar/in-feed.ts';
import { invitationFile } from '../../bridge/calendar/invitation-file.ts';
import { minutesFile } from '../../bridge/minutes/minutes-file.ts';
import { certificateFile } from '../../certificate/paper/certificate-file.ts';
import { datesFile, planFile } from '../../handout/files.ts';
import type { Look } from '../../identity/act.ts';
import type { Permission } from '../../identity/roles.ts';
import type { Endpoint, InputOf } from '../../platform/http/endpoint.ts';
import type { ServedFile } from '../../platform/http/file-endpoint.ts';
import { networkOf } from '../../platform/http/network-of.ts';
import { isRefusal, type Refusal } from '../../platform/outcome.ts';
import { shiftsFile } from '../../rota/shift-feed.ts';
import { trainingFile } from '../../training/material/hand-out.ts';
import { coursesInFeed } from '../../training/sessions/in-feed.ts';
import { courseInvitationFile } from '../../training/sessions/invitation-file.ts';
import type { Desk } from '../desk.ts';
import { admitting, identified, localeFor } from './admit.ts';
import { limiting } from './limiting.ts';
import { problemOf, sendProblem } from './problem.ts';
import { API } from './serve-routes.ts';

type OfReader = {
  endpoint: Endpoint<never>;
  permission: Permission;
  open(means: Desk & { at: Date }, reader: Look, wish: object): Promise<ServedFile | Refusal>;
};
/** The files for whoever is signed in and may read what is in them. */
export const FILES_OF_READERS: readonly OfReader[] = [
  planFile,
  minutesFile,
  invitationFile,
  trainingFile,
  certificateFile,
  courseInvitationFile,
];

/** The files that nobody has to be signed in for: the secret in its address opens each. */
const feedFile = shiftsFile(bridgesInFeed, coursesInFeed);
export const OPEN_FILES = [datesFile, feedFile];

const FILE = {
  description: 'The file',
  content: { 'application/octet-stream': { schema: Type.String({ format: 'binary' }) } },
};

/** Where a file may also be data, what that looks like stands beside it. */
function described({ answer }: Endpoint<never>) {
  const isData = Object.keys((answer as { properties?: object }).properties ?? {}).length > 0;
  return { ...FILE, content: { ...(isData && { 'application/json': { schema: answer } }), ...FILE.content } };
}

/** What the slices hand out as files: to whoever is signed in, and to whoever holds the secret of an address. */
export function serveFiles(app: FastifyInstance, desk: Desk): void {
  for (const { endpoint, permission, open } of FILES_OF_READERS) {
    app.route({
      method: 'GET',
      url: API + endpoint.path,
      schema: {
        summary: endpoint.summary,
        tags: [endpoint.path.split('/')[1] ?? ''],
        security: [{ token: [] }, { session: [] }],
        params: endpoint.params,
        querystring: endpoint.query,
        response: { 200: described(endpoint) },
      },
      onRequest: admitting(desk, { permission }),
      handler: async (request, reply) => {
        const { at, by, planVersion, locale, realm } = identified(request);
        const reader: Look = { db: desk.db, at, by, planVersion, locale, realm, bridge: null };
        const wish = { ...(request.query as object), ...(request.params as object) };
        return sendFile(desk, request, reply, await open({ ...desk, at }, reader, wish));
      },
    });
  }

  for (const { endpoint: door, open } of OPEN_FILES) {
    app.route({
      method: 'GET',
      url: API + door.path,
      schema: { summary: door.summary, tags: ['open'], params: door.params, querystring: door.query, response: { 200: FILE } },
      onRequest: limiting(desk, 'calendar-address', networkOf),
      handler: async (request, reply) => {
        // What calendar programs append takes nothing from the address.
        const asked = { ...(request.query as object), ...(request.params as object) } as InputOf<typeof datesFile.endpoint> &
          InputOf<typeof feedFile.endpoint>;
        return sendFile(desk, request, reply, await open({ ...desk, at: desk.now() }, asked));
      },
    });
  }
}

async function sendFile(desk: Desk, request: FastifyRequest, reply: FastifyReply, file: ServedFile | Refusal) {
  const refused = (refusal: Refusal) => sendProblem(reply, problemOf(desk.sentences, localeFor(request), refusal));
  if (isRefusal(file)) return refused(file);
  const etag = `W/"${file.tag}"`;
  reply.header('etag', etag).header('cache-control', 'private, no-cache').header('vary', 'accept-language, authorization, cookie');
  // What is known already need not be made again.
  if (request.headers['if-none-match']?.split(/,\s*/).includes(etag)) return reply.code(304).send();
  const content = await file.make();
  if (isRefusal(content)) return refused(content);
  return reply
    .type(file.mediaType)
    .header('content-disposition', `attachment; filename="${file.name}"`)
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('x-content-type-options', 'nosniff')
    .send(content);
}
