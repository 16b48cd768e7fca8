import type { Act } from '../../identity/act.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import { isRefusal, refuse } from '../../platform/outcome.ts';
import { postMessage } from '../../ticket/post-message.ts';
import type { makeCheck as contract } from '../contract.ts';
import { courseOf } from '../scenario/deeds.ts';
import { mayCheck } from '../scenario/script.ts';
import { textOf } from '../scenario/texts.ts';
import { lockOwn } from './say.ts';
import { DEEDS_MAX, keepDeed, practising } from './store.ts';

/** Makes a check, whose finding is noted on the ticket; made again, it finds the same and is not noted twice. */
export async function makeCheck(act: Act, { id, check }: InputOf<typeof contract>) {
  const attempt = await lockOwn(act, id);
  if (isRefusal(attempt)) return attempt;
  const { scenario, draws, locale, ticketId } = attempt;
  const made = scenario.checks.find((one) => one.id === check);
  if (!made) return refuse('lab-check-not-found');
  const { standing } = courseOf(scenario, attempt.deeds);
  if (!mayCheck(standing, made)) return refuse('lab-check-not-yet');
  const finds = textOf(made.finds, draws, locale);
  if (standing.checked.includes(check)) return { finds };
  if (attempt.deeds.length >= DEEDS_MAX) return refuse('lab-attempt-full');
  await keepDeed(act.db, attempt, { kind: 'check', check });
  const body = `**${textOf(made.what, draws, locale)}**\n\n${finds}`;
  const noted = await postMessage(practising(act, attempt), { id: ticketId, body, visibility: 'internal' });
  return isRefusal(noted) ? noted : { finds };
}
