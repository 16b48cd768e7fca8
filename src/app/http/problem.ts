import type { FastifyReply } from 'fastify';
import { type Static, Type } from 'typebox';
import type { Locale } from '../../platform/http/shapes.ts';
import type { Sentences } from '../../platform/i18n/sentences.ts';
import type { Refusal } from '../../platform/outcome.ts';
import { REFUSALS } from '../refusals.ts';

/** RFC 9457: a stable code, and what it means in the reader's language. */
export const Problem = Type.Object(
  { type: Type.String(), title: Type.String(), status: Type.Integer(), code: Type.String(), detail: Type.String() },
  { additionalProperties: true },
);
export type Problem = Static<typeof Problem> & { [extra: string]: unknown };

export function sentenceOf(sentences: Sentences, locale: Locale, { refused, details }: Refusal): string {
  const slice = REFUSALS.get(refused)?.slice ?? 'platform';
  return sentences.say(locale, slice, `refusal.${refused}`, details);
}

export function problemOf(sentences: Sentences, locale: Locale, refusal: Refusal): Problem {
  const status = REFUSALS.get(refusal.refused)?.status ?? 500;
  const title = sentenceOf(sentences, locale, refusal);
  // What a refusal tells besides comes first: it must not stand in for the problem's own fields.
  return { ...refusal.details, type: `urn:relevo:problem:${refusal.refused}`, title, status, code: refusal.refused, detail: title };
}

export function sendProblem(reply: FastifyReply, problem: Problem) {
  // What was meant for the thing itself, as how long to keep a file, is not true of a refusal.
  if (typeof problem.retryAfterSeconds === 'number') reply.header('retry-after', problem.retryAfterSeconds);
  return reply
    .removeHeader('content-disposition')
    .removeHeader('content-length')
    .header('cache-control', 'no-store')
    .code(problem.status)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem));
}
