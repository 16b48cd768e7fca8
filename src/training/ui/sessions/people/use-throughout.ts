import { sayRefusal, useMove } from '../../../../platform/ui/use-move.ts';
import { type CourseSession, noteAttendance } from '../../../sessions/contract.ts';

/** Notes that people were there from the beginning: until now while it runs, and to its end afterwards. */
export function useThroughout({ id, startedAt, endedAt, asOf, people }: CourseSession) {
  const attend = useMove(noteAttendance);
  const [from, to] = [startedAt, endedAt ?? asOf];
  const note = async (those: readonly string[]) => {
    if (!from) return;
    try {
      for (const person of those) await attend.mutateAsync({ id, person, from, to });
    } catch (error) {
      sayRefusal(error as Error);
    }
  };
  const missing = people.filter(({ hasSeat, minutes, attended }) => hasSeat && (minutes === 0 || attended === false));
  return { note, isPending: attend.isPending, missing: missing.map(({ person }) => person.id) };
}
