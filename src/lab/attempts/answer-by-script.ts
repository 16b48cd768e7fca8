import type { Act, DeskAct } from '../../identity/act.ts';
import { postMessage } from '../../ticket/post-message.ts';
import { courseOf } from '../scenario/deeds.ts';
import { hear } from '../scenario/script.ts';
import { textOf } from '../scenario/texts.ts';
import { type Attempt, keepDeed, requesterOf } from './store.ts';

type Heard = { text: string; message?: string };
type Spoken = { kind: ReturnType<typeof hear>['answers'][number]['kind']; text: string };

/** What the person answers to something that was said, and that it was; each message is heard once, however it came. */
export async function hearInAttempt(act: Act | DeskAct, attempt: Attempt, { text, message }: Heard): Promise<Spoken[]> {
  if (message && attempt.deeds.some((deed) => deed.message === message)) return [];
  const { standing } = courseOf(attempt.scenario, attempt.deeds);
  const { answers } = hear(attempt.scenario, standing, text);
  await keepDeed(act.db, attempt, { kind: 'say', text, ...(message && { message }) });
  return answers.map((answer) => ({ kind: answer.kind, text: textOf(answer.text, attempt.draws, attempt.locale) }));
}

/** The person writes it on the ticket, as they would in the portal. */
export async function writeAnswers(act: Act | DeskAct, attempt: Attempt, answers: readonly Spoken[]): Promise<void> {
  if (answers.length === 0) return;
  const { locale, planVersion, ticketId } = attempt;
  const requester: Act = { ...act, by: requesterOf(attempt), door: 'pages', locale, planVersion, realm: 'practice', bridge: null };
  const body = answers.map(({ text }) => text).join('\n\n');
  // Where nobody may write on it any more, closed as it is, the answer is lost with it.
  await postMessage(requester, { id: ticketId, body, reopen: false });
}
