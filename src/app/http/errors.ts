import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { HashingBusy } from '../../identity/hash-passwords.ts';
import { FileLost } from '../../platform/files.ts';
import type { Locale } from '../../platform/http/shapes.ts';
import type { Refusal } from '../../platform/outcome.ts';
import { refuse } from '../../platform/outcome.ts';
import type { Desk } from '../desk.ts';
import { localeFor } from './admit.ts';
import { TooSlow } from './pace.ts';
import { problemOf, sendProblem } from './problem.ts';

const FASTIFY_CODES: Record<string, string> = {
  FST_ERR_CTP_INVALID_JSON_BODY: 'body-unreadable',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'body-unreadable',
  FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
  FST_REQ_FILE_TOO_LARGE: 'file-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'media-type-unknown',
  FST_INVALID_MULTIPART_CONTENT_TYPE: 'media-type-unknown',
};
/** PostgreSQL's codes for a full disk, and for a server that is not there or just going. */
const DISK_FULL = new Set(['53100', 'ENOSPC', 'EDQUOT']);
const UNREACHABLE = /^(08|57P|53300)|^(ECONNREFUSED|ECONNRESET|EPIPE|ENOTFOUND)$/;
/** What the driver says itself of a connection that broke, or of a pool that is being closed. */
const LOST_CONNECTION =
  /Connection terminated|connection error and is not queryable|timeout exceeded when trying to connect|pool after calling end|driver has already been destroyed/;
/** What the reader of forms says of one that ends too early or is none. */
const FORM_UNREADABLE = /^Multipart: Boundary not found$|^The needle cannot|end of multipart data$/;
/** What the desk is at fault for, or its surroundings: it is in the log, under its code. */
const OUR_FAULTS = new Set(['internal', 'storage-full', 'unavailable', 'file-lost']);
/** Bytes or values that PostgreSQL cannot hold: the request is at fault, not the desk. */
const UNFIT_VALUE = /^22/;

/** The one place where an error becomes an answer: what the person reads, and what is logged, joined by the code. */
export function answerErrors(app: FastifyInstance, desk: Desk): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const refusal = toRefusal(desk, error, request);
    if (OUR_FAULTS.has(refusal.refused)) {
      request.log.error({ err: error, method: request.method, url: withoutSecret(request.url) }, refusal.refused);
    }
    const problem = problemOf(desk.sentences, localeFor(request), refusal);
    return sendProblem(reply, typeof refusal.details.detail === 'string' ? { ...problem, detail: refusal.details.detail } : problem);
  });
  const sayNotFound = (request: FastifyRequest, reply: FastifyReply) =>
    sendProblem(reply, problemOf(desk.sentences, localeFor(request), refuse('not-found')));
  app.setNotFoundHandler(sayNotFound);
  // Of what is sent to a path that is not there nothing is read.
  app.addHook('onRequest', async (request, reply) => (request.is404 ? sayNotFound(request, reply) : undefined));
}

/** The address of a calendar is its key. */
function withoutSecret(url: string): string {
  return url.replace(/(\/plan\/calendar\/)[^/?]+/, '$1…');
}

function toRefusal(desk: Desk, error: FastifyError, request: FastifyRequest): Refusal {
  if (error.validation) return invalid(desk, error, request);
  const known = FASTIFY_CODES[error.code];
  if (known) return refuse(known);
  if (error instanceof TooSlow) return refuse('too-slow');
  if (error instanceof FileLost) return refuse('file-lost');
  if (FORM_UNREADABLE.test(error.message)) return refuse('body-unreadable');
  const code = String(error.code ?? '');
  const causes = causesOf(error);
  if (causes.some(({ code }) => code === HashingBusy.code))
    return refuse('passwords-busy', { retryAfterSeconds: HashingBusy.passesWithinSeconds });
  if (causes.some((cause) => DISK_FULL.has(cause.code))) return refuse('storage-full');
  if (causes.some((cause) => UNREACHABLE.test(cause.code) || LOST_CONNECTION.test(cause.message))) return refuse('unavailable');
  if (UNFIT_VALUE.test(code) && code.length === 5) return refuse('invalid');
  if (error.statusCode === 415) return refuse('media-type-unknown');
  if (error.statusCode && error.statusCode >= 400 && error.statusCode < 500) return refuse('invalid');
  return refuse('internal');
}

/** The sign-in library wraps an error of the database into one of its own. */
function causesOf(error: unknown): { code: string; message: string }[] {
  if (!(error instanceof Error)) return [];
  const { code = '' } = error as { code?: unknown };
  return [{ code: String(code), message: error.message }, ...causesOf(error.cause)];
}

/** Names the field, by its path for programs and by its name for people, and what is wrong with it. */
function invalid(desk: Desk, error: FastifyError, request: FastifyRequest): Refusal {
  const errors = (error.validation ?? []).map(({ instancePath, keyword, params }) => {
    const inner = (params as { missingProperty?: string; additionalProperty?: string; format?: string; limit?: number }) ?? {};
    const field =
      [instancePath, inner.missingProperty ?? inner.additionalProperty].filter(Boolean).join('/').replace(/^\//, '').replace(/\//g, '.') ||
      (error.validationContext ?? 'body');
    const rule = inner.format === 'line' ? 'line' : keyword;
    const key = desk.sentences.has('platform', `invalid.${rule}`) ? rule : 'other';
    const locale = localeFor(request);
    const says = { field: inner.additionalProperty ?? nameOf(desk, locale, field), limit: inner.limit ?? 0 };
    return { field, rule, message: desk.sentences.say(locale, 'platform', `invalid.${key}`, says) };
  });
  return refuse('invalid', { errors, detail: errors.map(({ message }) => message).join(' ') });
}

/** What people call a field. Where in a list it stands, its program knows; of what has no name, nobody is told a path. */
function nameOf({ sentences }: Desk, locale: Locale, path: string): string {
  const name = path.split('.').findLast((part) => sentences.has('platform', `named.${part}`)) ?? 'anything';
  return sentences.say(locale, 'platform', `named.${name}`);
}
