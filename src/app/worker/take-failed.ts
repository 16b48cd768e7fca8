import { type About, keepFailed } from '../../followup/keep-failed.ts';
import type { FailedJob } from '../../platform/job-failures.ts';
import { inDeskAct } from '../act.ts';
import type { Desk } from '../desk.ts';
import { TICKET_TIMERS } from '../schedules.ts';

/** What the log says of each that is given up. `code` is stable: build alarms on it. */
export class FollowUpFailed extends Error {
  readonly code = 'follow-up-failed';
  readonly followUp: Omit<FailedJob, 'data' | 'message'> & About;
  constructor({ data: _, message, ...job }: FailedJob, about: About) {
    super(`${about.name} failed after ${job.tries} tries: ${message}`);
    this.followUp = { ...job, ...about };
  }
}

/** Keeps what failed to its last try, where administrators see it, and says so in the log. */
export async function takeFailed(desk: Desk, job: FailedJob, onError: (error: unknown) => void): Promise<void> {
  const about = aboutOf(job);
  const { isNew } = await inDeskAct(desk, 'worker', (act) => keepFailed(act, job, about));
  if (isNew) onError(new FollowUpFailed(job, about));
}

type Known = { reaction?: unknown; eventId?: unknown; timer?: unknown; subject?: unknown; ticketId?: unknown };

/** Reads what a job was for out of its data, which may be that of another release. */
function aboutOf({ queue, data }: FailedJob): About {
  const { reaction, eventId, timer, subject, ticketId } = (data ?? {}) as Known;
  const about = subject ?? ticketId;
  const isAboutTicket = typeof timer === 'string' && timer in TICKET_TIMERS && isUuid(about);
  return {
    name: String(reaction ?? timer ?? queue),
    eventId: isUuid(eventId) ? eventId : null,
    ticketId: isAboutTicket ? about : null,
    subject: isAboutTicket || about === undefined ? null : String(about),
  };
}

function isUuid(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);
}
