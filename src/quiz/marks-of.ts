import type { Db } from '../platform/database.ts';
import type { Mark } from './mark.ts';

/** What each question of these attempts was worth, by attempt. */
export async function marksOf(db: Db, attempts: readonly string[]): Promise<Map<string, Mark[]>> {
  if (attempts.length === 0) return new Map();
  const rows = await db
    .selectFrom('quizMark')
    .selectAll()
    .where('attemptId', 'in', [...attempts])
    .execute();
  const marks = rows.map(({ attemptId, questionId, points, isRead, chosen }) => ({
    attempt: attemptId,
    mark: { question: questionId, points: Number(points), isRead, chosen },
  }));
  return new Map([...Map.groupBy(marks, ({ attempt }) => attempt)].map(([attempt, some]) => [attempt, some.map(({ mark }) => mark)]));
}
