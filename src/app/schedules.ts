import { breachClocks } from '../clock/breach-clocks.ts';
import { escalateIfUnanswered } from '../escalation/timed-escalation.ts';
import type { DeskAct } from '../identity/act.ts';
import { comeIntoForce } from '../plan/come-into-force.ts';
import { closeIfSilent } from '../ticket/close-ticket.ts';
import { resumeOnDate } from '../ticket/resume-ticket.ts';

export type TimerName = 'close-if-silent' | 'resume-on-date' | 'clock-due' | 'escalate-if-unanswered' | 'plan-in-force';

/** How often what nobody will ask for again is taken away, see `sweep.ts`. */
export const SWEEP_EVERY_MS = 3_600_000;

/** Every timer, with the ticket or the version of the plan that it is about: it wakes, re-reads the state and asks a rule. A timer that comes late or twice does no harm. */
export const TIMERS: Record<TimerName, (act: DeskAct, subject: string) => Promise<void>> = {
  'close-if-silent': closeIfSilent,
  'resume-on-date': resumeOnDate,
  'clock-due': breachClocks,
  'escalate-if-unanswered': escalateIfUnanswered,
  'plan-in-force': comeIntoForce,
};
