import type { Act } from '../identity/act.ts';
import { findMember } from '../identity/find-member.ts';
import { attemptsOf } from '../plan/rules/training.ts';
import type { InputOf } from '../platform/http/endpoint.ts';
import { newId } from '../platform/ids.ts';
import { isRefusal, refuse } from '../platform/outcome.ts';
import { triesOf } from './attempts-left.ts';
import type { grantAttempt as contract } from './contract.ts';
import { recordQuizEvent } from './events.ts';
import { attemptsBy, grantsSince, quizOf } from './store.ts';

/** Gives somebody a try more than the plan does: nobody is shut out by a bad day. Not to oneself. */
export async function grantAttempt(act: Act, { programme: id, person, reason }: InputOf<typeof contract>) {
  const quiz = await quizOf(act, id);
  if (isRefusal(quiz)) return quiz;
  if (!quiz.mayKeep) return refuse('quiz-keepers-only');
  if (person === act.by.id) return refuse('own-attempt');
  const teams = (quiz.plan.teams ?? []).map((team) => team.id);
  if (!(await findMember(act.db, person, teams))) return refuse('person-not-found');
  const grant = newId(act.at);
  await act.db
    .insertInto('quizGrant')
    .values({ id: grant, personId: person, programme: id, grantedBy: act.by.id, reason, at: act.at })
    .execute();
  await recordQuizEvent(act, { kind: 'quiz-attempt-granted', subjectId: grant, data: { programme: id, person, reason, people: [person] } });
  const { used, since } = triesOf(await attemptsBy(act.db, { person, programme: id }));
  const granted = await grantsSince(act.db, { person, programme: id, since });
  return { attemptsLeft: Math.max(0, attemptsOf(quiz.programme) + granted - used) };
}
