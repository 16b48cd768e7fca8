import type { DeskAct } from '../identity/act.ts';
import { closeIfSilent } from '../ticket/close-ticket.ts';
import { resumeOnDate } from '../ticket/resume-ticket.ts';

export type TimerName = 'close-if-silent' | 'resume-on-date';

/** Every timer: it wakes, re-reads the state and asks a rule. A timer that comes late or twice does no harm. */
export const TIMERS: Record<TimerName, (act: DeskAct, ticketId: string) => Promise<void>> = {
  'close-if-silent': closeIfSilent,
  'resume-on-date': resumeOnDate,
};
