import { gatherAnew } from '../bridge/agenda/gather-anew.ts';
import { noteOnMore } from '../bridge/minutes/note-on-tickets.ts';
import { bridgeTime } from '../bridge/series/bridge-time.ts';
import { certificateTime } from '../certificate/reminders/certificate-time.ts';
import { breachClocks } from '../clock/breach-clocks.ts';
import { escalateIfUnanswered } from '../escalation/up/timed-escalation.ts';
import type { DeskAct } from '../identity/act.ts';
import { ringPage } from '../paging/ring-page.ts';
import { comeIntoForce } from '../plan/versions/come-into-force.ts';
import { closeIfSilent } from '../ticket/close-ticket.ts';
import { resumeOnDate } from '../ticket/resume-ticket.ts';
import { SENTENCES } from './sentences.ts';

/** How often what nobody will ask for again is taken away, see `sweep.ts`. */
export const SWEEP_EVERY_MS = 3_600_000;

type Timer = (act: DeskAct, subject: string) => Promise<void>;

/** What a ticket is woken for, by its id. */
export const TICKET_TIMERS = {
  'close-if-silent': closeIfSilent,
  'resume-on-date': resumeOnDate,
  'clock-due': breachClocks,
  'escalate-if-unanswered': escalateIfUnanswered,
} as const satisfies Record<string, Timer>;

/** Every timer: it wakes, re-reads the state and asks a rule. A timer that comes late or twice does no harm. */
export const TIMERS = {
  ...TICKET_TIMERS,
  /** About a version of the plan, by its number. */
  'plan-in-force': comeIntoForce,
  /** About a bridge, by its id. */
  'bridge-time': bridgeTime,
  'gather-agenda': gatherAnew,
  /** About a certificate, by its id. */
  'certificate-time': certificateTime,
  /** About a bridge and the ticket on which it was noted last. */
  'note-on-more-tickets': (act, subject) => noteOnMore(act, SENTENCES, subject),
  /** About a page, by its id. */
  'ring-page': ringPage,
} as const satisfies Record<string, Timer>;
export type TimerName = keyof typeof TIMERS;
