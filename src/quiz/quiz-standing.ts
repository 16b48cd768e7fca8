import { attemptsOf } from '../plan/rules/training.ts';
import type { Programme } from '../plan/schema/schema.ts';
import type { Db } from '../platform/database.ts';
import { triesOf } from './attempts-left.ts';
import { attemptsBy, bankOf, grantsSince } from './store.ts';
import { DRAWN_TOTAL } from './words.ts';

/** Where somebody stands with the quiz of a programme: what was tried, and what is left. */
export async function quizStanding(db: Db, person: string, programme: Programme) {
  const tried = await attemptsBy(db, { person, programme: programme.id });
  const { used, since } = triesOf(tried);
  const attempts = attemptsOf(programme) + (await grantsSince(db, { person, programme: programme.id, since }));
  const asked = (await bankOf(db, programme)).filter(({ isOut }) => !isOut).length;
  const last = tried.find(({ state }) => state !== 'open');
  return {
    questions: Math.min(asked, DRAWN_TOTAL),
    attempts,
    attemptsLeft: Math.max(0, attempts - used),
    open: tried.find(({ state }) => state === 'open')?.id ?? null,
    last: last?.answeredAt ? { id: last.id, state: last.state, score: last.score ?? 0, at: last.answeredAt.toISOString() } : null,
    passedAt: since?.toISOString() ?? null,
  };
}
