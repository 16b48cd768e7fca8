import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { FILE_BYTES_MAX } from '../../platform/file-limit.ts';
import { fileTooLarge } from '../../platform/files.ts';
import { isRefusal, type Refusal, refuse } from '../../platform/outcome.ts';
import { leftToUpload, overQuota } from '../../ticket/attachments/left-to-upload.ts';
import { findAttachment } from '../../ticket/attachments/read-attachment.ts';
import { storeUpload } from '../../ticket/attachments/store-upload.ts';
import { Attachment, readAttachment } from '../../ticket/contract.ts';
import { inAct } from '../act.ts';
import type { Desk } from '../desk.ts';
import { keyOf, once } from './idempotency.ts';
import { limiting } from './limiting.ts';
import { problemOf, sendProblem } from './problem.ts';
import { API, admitting, identified, localeFor } from './serve-routes.ts';

/** Pictures are shown in the page; everything else is downloaded. */
const SHOWN = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);

const BYTES = {
  description: 'The file',
  content: { 'application/octet-stream': { schema: Type.String({ format: 'binary' }) } },
};

/** What a form puts around its file, at the most. */
const FORM_AROUND_BYTES = 4_096;
/** So many files of a person may be on their way at once: what is on its way is counted when it is there. */
const AT_ONCE_MAX = 4;

/** Files come in and go out as streams, so they have their own two routes. */
export function serveAttachments(app: FastifyInstance, desk: Desk): void {
  const onTheirWay = new Map<string, number>();
  async function oneOfFew<T>(personId: string, upload: () => Promise<T>): Promise<T | Refusal> {
    const others = onTheirWay.get(personId) ?? 0;
    if (others >= AT_ONCE_MAX) return refuse('uploads-at-once', { max: AT_ONCE_MAX });
    onTheirWay.set(personId, others + 1);
    try {
      return await upload();
    } finally {
      const left = (onTheirWay.get(personId) ?? 1) - 1;
      if (left > 0) onTheirWay.set(personId, left);
      else onTheirWay.delete(personId);
    }
  }

  app.route({
    method: 'POST',
    url: `${API}/attachments`,
    schema: {
      summary: 'Upload a file: multipart/form-data with one part `file`',
      tags: ['attachments'],
      consumes: ['multipart/form-data'],
      security: [{ token: [] }, { session: [] }],
      response: { 201: Attachment },
    },
    onRequest: [admitting(desk, { permission: 'ticket:reply' }), limiting(desk, 'upload', (request) => identified(request).by.id)],
    handler: async (request, reply) => {
      const who = identified(request);
      const outcome = await oneOfFew(who.by.id, upload);
      if (isRefusal(outcome)) {
        // What is still to come of a refused file passes by, so that the connection is free for what comes next.
        request.raw.unpipe();
        request.raw.resume();
        return sendProblem(reply, problemOf(desk.sentences, localeFor(request), outcome));
      }
      return reply.code(201).send(outcome);

      async function upload() {
        const key = keyOf(request.headers);
        if (isRefusal(key)) return key;
        const perDayBytes = desk.uploadBytesPerDay;
        const announcedBytes = Number(request.headers['content-length'] ?? 0) - FORM_AROUND_BYTES;
        if (announcedBytes > FILE_BYTES_MAX) return fileTooLarge(FILE_BYTES_MAX);
        const left = await leftToUpload({ db: desk.db, ...who }, { perDayBytes, announcedBytes });
        if (isRefusal(left)) return left;
        const part = request.isMultipart() ? await request.file() : undefined;
        if (!part) return refuse('file-missing');
        const sizeMax = Math.min(FILE_BYTES_MAX, left);
        const kept = await desk.files.keep({ name: part.filename, stream: part.file, sizeMax });
        if (isRefusal(kept)) return kept.refused === 'file-too-large' && sizeMax === left ? overQuota(perDayBytes) : kept;
        const { name, sha256 } = kept;
        return inAct(desk, who, (act) =>
          key === null
            ? storeUpload(act, kept)
            : once(act, { key, request: ['POST', request.url, name, sha256.toString('hex')], isSecret: false }, () =>
                storeUpload(act, kept),
              ),
        );
      }
    },
  });

  app.route({
    method: 'GET',
    url: `${API}/attachments/:id`,
    schema: {
      summary: readAttachment.summary,
      tags: ['attachments'],
      security: [{ token: [] }, { session: [] }],
      params: readAttachment.params,
      response: { 200: BYTES },
    },
    onRequest: admitting(desk, { permission: 'ticket:read' }),
    handler: async (request, reply) => {
      const file = await findAttachment({ db: desk.db, ...identified(request) }, (request.params as { id: string }).id);
      if (isRefusal(file)) return sendProblem(reply, problemOf(desk.sentences, localeFor(request), file));
      const content = await desk.files.open(file);
      const disposition = SHOWN.has(file.mediaType) ? 'inline' : 'attachment';
      return reply
        .header('content-type', file.mediaType === 'text/plain' ? 'text/plain; charset=utf-8' : file.mediaType)
        .header('content-length', file.sizeBytes)
        .header(
          'content-disposition',
          `${disposition}; filename="${file.name.replace(/[^\x20-\x7e]|["\\]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
        )
        .header('content-security-policy', "default-src 'none'; sandbox")
        .header('x-content-type-options', 'nosniff')
        .header('cache-control', 'private, max-age=3600, immutable')
        .send(content);
    },
  });
}
