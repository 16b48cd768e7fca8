import type { Db } from '../platform/database.ts';

/** The last time that somebody passed the quiz of a programme since an instant; null when they did not. */
export async function quizPassed(db: Db, { person, programme, since }: { person: string; programme: string; since: Date }) {
  const passed = await db
    .selectFrom('quizAttempt')
    .select(['id', 'answeredAt as at', 'score'])
    .where('personId', '=', person)
    .where('programme', '=', programme)
    .where('state', '=', 'passed')
    .where('answeredAt', '>=', since)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return passed?.at ? { attempt: passed.id, at: passed.at, score: Number(passed.score) } : null;
}
