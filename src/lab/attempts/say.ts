import type { Act } from '../../identity/act.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import { isRefusal, type Refusal, refuse } from '../../platform/outcome.ts';
import { postMessage } from '../../ticket/post-message.ts';
import type { say as contract } from '../contract.ts';
import { hearInAttempt, writeAnswers } from './answer-by-script.ts';
import { type Attempt, DEEDS_MAX, lockAttempt, practising } from './store.ts';

/** Says something to the person, on the ticket, and hears the answer at once. A tier that does not write to users has it asked for them, and notes it. */
export async function say(act: Act, { id, body }: InputOf<typeof contract>) {
  const attempt = await lockOwn(act, id);
  if (isRefusal(attempt)) return attempt;
  if (attempt.deeds.length >= DEEDS_MAX) return refuse('lab-attempt-full');
  const own = practising(act, attempt);
  const posted = await postMessage(own, { id: attempt.ticketId, body });
  if (!isRefusal(posted)) {
    const answers = await hearInAttempt(act, attempt, { text: body, message: posted.messageId });
    await writeAnswers(act, attempt, answers);
    return { answers };
  }
  const answers = await hearInAttempt(act, attempt, { text: body });
  const lines = [body, ...answers.map(({ text }) => `> ${attempt.draws.user}: ${text}`)];
  const noted = await postMessage(own, { id: attempt.ticketId, body: lines.join('\n\n'), visibility: 'internal' });
  return isRefusal(noted) ? noted : { answers };
}

/** The attempt of whoever acts, while it runs. */
export async function lockOwn(act: Act, id: string): Promise<Attempt | Refusal<'lab-attempt-not-found' | 'lab-attempt-over'>> {
  const attempt = await lockAttempt(act.db, { id });
  if (!attempt || attempt.personId !== act.by.id) return refuse('lab-attempt-not-found');
  return attempt.finishedAt ? refuse('lab-attempt-over') : attempt;
}
