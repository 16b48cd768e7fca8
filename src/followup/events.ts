import { recorder } from '../platform/event-log.ts';
import { happens } from '../platform/happens.ts';
import type { Cause } from '../platform/job-failures.ts';

type Failure = {
  queue: string;
  name: string;
  data: unknown;
  cause: Cause;
  message: string;
  tries: number;
  firstFailedAt: string;
  failedAt: string;
};

export const FOLLOWUP_EVENTS = {
  /** The first of a spell of failures: others that follow it are told by the list. */
  'follow-ups-failed': happens<{ name: string }>({ concerns: ['administrators'] }),
  'follow-ups-run-again': happens<{ name: string; followUps: readonly string[] }>({ concerns: [] }),
  'follow-up-let-go': happens<Failure & { reason: string }>({ concerns: [] }),
};

export const recordFollowUpEvent = recorder(FOLLOWUP_EVENTS);
