import type { DeskAct } from '../identity/act.ts';
import { later } from '../identity/reaction.ts';
import { isOfPractice } from '../platform/practice-id.ts';
import type { TicketEvent } from '../ticket/events.ts';
import { hearInAttempt, writeAnswers } from './attempts/answer-by-script.ts';
import { DEEDS_MAX, lockAttempt } from './attempts/store.ts';

export const LAB_REACTIONS = [
  later<Extract<TicketEvent, { kind: 'ticket-replied' }>>('answer-in-practice', ['ticket-replied'], answerInPractice),
];

/** Whoever practises replied on the ticket itself: the person answers there. */
async function answerInPractice(
  act: DeskAct,
  { ticketId, subjectId, data }: Extract<TicketEvent, { kind: 'ticket-replied' }>,
): Promise<void> {
  if (!ticketId || !subjectId || !isOfPractice(ticketId) || data.fromRequester) return;
  const attempt = await lockAttempt(act.db, { ticketId });
  if (!attempt || attempt.finishedAt || attempt.deeds.length >= DEEDS_MAX) return;
  const { body: text } = await act.db.selectFrom('message').select('body').where('id', '=', subjectId).executeTakeFirstOrThrow();
  await writeAnswers(act, attempt, await hearInAttempt(act, attempt, { text, message: subjectId }));
}
