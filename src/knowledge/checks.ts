import { sql } from 'kysely';
import type { Act, Look } from '../identity/act.ts';
import type { InputOf } from '../platform/http/endpoint.ts';
import type { Locale } from '../platform/http/shapes.ts';
import { isRefusal, refuse } from '../platform/outcome.ts';
import { saveTicket } from '../ticket/store.ts';
import { findTicket, lockForMove } from '../ticket/ticket-in-hand.ts';
import type * as contract from './contract.ts';
import type { CheckDone } from './contract.ts';
import { recordKnowledgeEvent } from './events.ts';
import { findKnownErrors, knownErrorById } from './find.ts';

const FITTING_MAX = 3;
const MESSAGES_MAX = 50;
const LETTERS_MAX = 2_000;

/** The known errors that fit a ticket by the codes in any of its texts, or by its words, and what was checked so far. */
export async function readChecks(look: Look, { id }: InputOf<typeof contract.readChecks>) {
  const ticket = await findTicket(look, id);
  if (isRefusal(ticket)) return ticket;
  const done = await look.db
    .selectFrom('checkDone')
    .leftJoin('person', 'person.id', 'checkDone.actorId')
    .select(['knownErrorId', 'step', 'tier', 'outcome', 'person.name as by', 'at'])
    .where('ticketId', '=', ticket.id)
    .orderBy('at')
    .execute();
  const worked = [...new Set(done.map(({ knownErrorId }) => knownErrorId))].flatMap((known) => knownErrorById(known, look.locale) ?? []);
  const fitting = findKnownErrors(
    {
      code: ticket.errorCode ?? undefined,
      q: ticket.subject,
      text: await writtenOn(look, ticket.id),
      area: ticket.issueArea,
      platform: ticket.platform ?? undefined,
      limit: FITTING_MAX,
    },
    look.locale,
  );
  const knownErrors = [...worked, ...fitting.filter(({ id: known }) => worked.every((other) => other.id !== known))];
  return {
    knownErrors,
    done: done.map((check) => ({
      ...check,
      step: stepIn(look.locale, check),
      by: check.by ?? '',
      at: check.at.toISOString(),
    })) as CheckDone[],
  };
}

/** What was written on the ticket, its description first, as far as one looks for a code in it. */
async function writtenOn(look: Look, ticketId: string): Promise<string> {
  const { rows } = await sql<{ body: string }>`
    select left(description, ${LETTERS_MAX}) as body from ticket where id = ${ticketId}
    union all
    (select left(body, ${LETTERS_MAX}) from message where ticket_id = ${ticketId} order by at desc, id desc limit ${MESSAGES_MAX})
  `.execute(look.db);
  return rows.map(({ body }) => body).join('\n');
}

/** A check is kept by its English words; its reader sees it in their language. */
export function stepIn(locale: Locale, { knownErrorId, step }: { knownErrorId: string; step: string }): string {
  const index = knownErrorById(knownErrorId, 'en')?.checks.findIndex((check) => check.step === step) ?? -1;
  return knownErrorById(knownErrorId, locale)?.checks[index]?.step ?? step;
}

/** The checks in a page of the timeline, in the reader's language. */
export function checksInLanguage<T extends { kind: string; data: Record<string, unknown> }>(entries: readonly T[], locale: Locale): T[] {
  return entries.map((entry) =>
    entry.kind === 'check-worked' && typeof entry.data.step === 'string'
      ? {
          ...entry,
          data: { ...entry.data, step: stepIn(locale, { knownErrorId: String(entry.data.knownErrorId), step: entry.data.step }) },
        }
      : entry,
  );
}

/** Logs the outcome of a check. The step is kept by its English words, which name it in the catalogue. */
export async function workCheck(
  act: Act,
  { id, knownErrorId, step, outcome, note }: InputOf<typeof contract.workCheck>,
): Promise<CheckDone | ReturnType<typeof refuse>> {
  // The step comes in the language that it was read in, which a client asks for by request.
  const index = (['en', 'es'] as const)
    .map((locale) => knownErrorById(knownErrorId, locale)?.checks.findIndex((check) => check.step === step) ?? -1)
    .find((found) => found >= 0);
  const check = knownErrorById(knownErrorId, 'en')?.checks[index ?? -1];
  if (!check) return refuse('check-unknown');
  const ticket = await lockForMove(act, { move: 'check', key: id });
  if (isRefusal(ticket)) return ticket;
  const done = { tier: ticket.tier, outcome, note: note ?? null, actorId: act.by.id, at: act.at };
  await act.db
    .insertInto('checkDone')
    .values({ ticketId: ticket.id, knownErrorId, step: check.step, ...done })
    .onConflict((conflict) => conflict.columns(['ticketId', 'knownErrorId', 'step']).doUpdateSet(done))
    .execute();
  await saveTicket(act, ticket.id);
  await recordKnowledgeEvent(act, {
    kind: 'check-worked',
    ticketId: ticket.id,
    data: { knownErrorId, step: check.step, outcome, ...(note && { note }) },
  });
  return { knownErrorId, step, tier: ticket.tier, outcome, by: act.by.name, at: act.at.toISOString() };
}
