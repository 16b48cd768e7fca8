import { refuse } from '../../platform/outcome.ts';
import type { CourseState } from '../words.ts';

/** From which states what is done to a session may be done. */
const COURSE_MOVES = {
  edit: ['planned'],
  cancel: ['planned'],
  start: ['planned'],
  enrol: ['planned', 'running'],
  withdraw: ['planned'],
  teach: ['running'],
  end: ['running'],
  attend: ['running', 'ended'],
  observe: ['running', 'ended'],
  'be-here': ['running'],
  ask: ['running', 'ended'],
  decide: ['running', 'ended'],
  'give-feedback': ['running', 'ended'],
  record: ['running', 'ended'],
} as const satisfies Record<string, readonly CourseState[]>;
export type CourseMove = keyof typeof COURSE_MOVES;

/** Why a session in this state does not allow it; null when it does. A session that runs is neither moved nor cancelled. */
export function stateForbids(move: CourseMove, { state }: { state: CourseState }) {
  if ((COURSE_MOVES[move] as readonly CourseState[]).includes(state)) return null;
  if (state === 'planned') return refuse('course-session-not-begun');
  return refuse(state === 'running' ? 'course-session-running' : 'course-session-over');
}
