import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { FILE_KIND_NAMES } from '../../platform/file-kinds.ts';
import { FILE_BYTES_MAX } from '../../platform/file-limit.ts';
import { dispositionOf } from '../../platform/file-names.ts';
import { fileTooLarge } from '../../platform/files.ts';
import type { Locale } from '../../platform/http/shapes.ts';
import type { Sentences } from '../../platform/i18n/sentences.ts';
import { isRefusal, type Refusal, refuse } from '../../platform/outcome.ts';
import { leftToUpload, overQuota } from '../../ticket/attachments/left-to-upload.ts';
import { findAttachment } from '../../ticket/attachments/read-attachment.ts';
import { storeUpload } from '../../ticket/attachments/store-upload.ts';
import { readAttachment } from '../../ticket/contract.ts';
import { Attachment } from '../../ticket/timeline-entry.ts';
import { inAct } from '../act.ts';
import type { Desk } from '../desk.ts';
import { admitting, identified, localeFor } from './admit.ts';
import { keyOf, once } from './idempotency.ts';
import { limiting } from './limiting.ts';
import { problemOf, sendProblem } from './problem.ts';
import { API } from './serve-routes.ts';

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
/** So much is still to come of a refused file that passes by, for a connection that goes on; whoever sends more is cut off. */
const PASSES_BYTES_MAX = 2 * FILE_BYTES_MAX;

/** Files come in and go out as streams, so they have their own two routes. */
export function serveAttachments(app: FastifyInstance, desk: Desk): void {
  const onTheirWay = new Map<string, number>();
  async function oneOfFew<T>(personId: string, { raw }: FastifyRequest, upload: () => Promise<T>): Promise<T | Refusal> {
    const others = onTheirWay.get(personId) ?? 0;
    if (others >= AT_ONCE_MAX) return refuse('uploads-at-once', { max: AT_ONCE_MAX });
    onTheirWay.set(personId, others + 1);
    const { hasCome, isGone, forget } = watch(raw);
    // What has begun to read of a connection that is gone already waits for ever.
    const kept = Promise.race([upload(), isGone.then(() => refuse('file-missing'))]);
    // One that is refused early is on its way until all of it has come, or its connection is gone.
    void Promise.allSettled([kept, Promise.race([hasCome, isGone])]).then(() => {
      forget();
      const left = (onTheirWay.get(personId) ?? 1) - 1;
      if (left > 0) onTheirWay.set(personId, left);
      else onTheirWay.delete(personId);
    });
    return kept;
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
      const outcome = await oneOfFew(who.by.id, request, upload);
      if (isRefusal(outcome)) {
        letPass(request.raw);
        const locale = localeFor(request);
        return sendProblem(reply, problemOf(desk.sentences, locale, withKinds(desk.sentences, locale, outcome)));
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
      const file = await findAttachment({ db: desk.db, ...identified(request), bridge: null }, (request.params as { id: string }).id);
      if (isRefusal(file)) return sendProblem(reply, problemOf(desk.sentences, localeFor(request), file));
      const content = await desk.files.open(file);
      return reply
        .header('content-type', file.mediaType === 'text/plain' ? 'text/plain; charset=utf-8' : file.mediaType)
        .header('content-length', file.sizeBytes)
        .header('content-disposition', dispositionOf(SHOWN.has(file.mediaType) ? 'inline' : 'attachment', file.name))
        .header('content-security-policy', "default-src 'none'; sandbox")
        .header('x-content-type-options', 'nosniff')
        .header('cache-control', 'private, max-age=3600, immutable')
        .send(content);
    },
  });
}

/** When all of a body has come, and when its connection is gone, be it before anybody looked. */
function watch(raw: FastifyRequest['raw']): { hasCome: Promise<void>; isGone: Promise<void>; forget(): void } {
  const { socket } = raw;
  const gone = Promise.withResolvers<void>();
  // A request that was answered hears nothing more of its connection. Who listens for errors of a body is who reads it: see `pace.ts`.
  if (socket.destroyed) gone.resolve();
  else socket.once('close', gone.resolve);
  const come = Promise.withResolvers<void>();
  raw.once('end', come.resolve).once('close', come.resolve);
  return { hasCome: come.promise, isGone: gone.promise, forget: () => void socket.off('close', gone.resolve) };
}

/** What is still to come of a refused file passes by, up to a bound, so that its sender reads the answer and the connection is free again. */
function letPass(raw: FastifyRequest['raw']): void {
  let bytes = 0;
  raw.unpipe();
  raw.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > PASSES_BYTES_MAX) raw.destroy();
  });
  raw.resume();
}

/** Whoever sent what is not taken is told what is. */
function withKinds(sentences: Sentences, locale: Locale, refusal: Refusal): Refusal {
  if (refusal.refused !== 'file-type-not-allowed') return refusal;
  const kinds = FILE_KIND_NAMES.map((kind) => sentences.say(locale, 'platform', `fileKind.${kind}`));
  return refuse(refusal.refused, { ...refusal.details, kinds: new Intl.ListFormat(locale).format(kinds) });
}
