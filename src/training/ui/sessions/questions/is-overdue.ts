import type { CourseQuestion } from '../../../sessions/contract.ts';

/** Whether somebody should have found out by now: the day itself still counts. */
export function isOverdue({ isDone, dueOn }: Pick<CourseQuestion, 'isDone' | 'dueOn'>, now: number): boolean {
  if (isDone || dueOn === null) return false;
  const [year = 0, month = 1, day = 1] = dueOn.split('-').map(Number);
  return now >= new Date(year, month - 1, day + 1).getTime();
}
