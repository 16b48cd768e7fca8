import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Desk } from '../desk.ts';
import type { LimitName } from '../limits.ts';
import { localeFor } from './admit.ts';
import { problemOf, sendProblem } from './problem.ts';

/** For a route: what asks too often is refused, with when to come again. */
export function limiting(desk: Desk, name: LimitName, whose: (request: FastifyRequest) => string) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const refusal = desk.limits.take(name, whose(request));
    if (refusal) return sendProblem(reply, problemOf(desk.sentences, localeFor(request), refusal));
  };
}
