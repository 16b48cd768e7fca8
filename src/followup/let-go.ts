import type { Act } from '../identity/act.ts';
import type { InputOf } from '../platform/http/endpoint.ts';
import type { Cause } from '../platform/job-failures.ts';
import { refuse } from '../platform/outcome.ts';
import type * as contract from './contract.ts';
import { recordFollowUpEvent } from './events.ts';

/** It will not be done. What it was and why it was let go stays in the event log. */
export async function letGo(act: Act, { id, reason }: InputOf<typeof contract.letGo>) {
  const [gone] = await act.db
    .deleteFrom('failedFollowUp')
    .where('id', '=', id)
    .returning(['queue', 'name', 'data', 'cause', 'message', 'tries', 'firstFailedAt', 'failedAt'])
    .execute();
  if (!gone) return refuse('follow-up-not-found');
  const { firstFailedAt, failedAt, ...what } = gone;
  const data = {
    ...what,
    cause: gone.cause as Cause,
    firstFailedAt: firstFailedAt.toISOString(),
    failedAt: failedAt.toISOString(),
    reason,
  };
  await recordFollowUpEvent(act, { kind: 'follow-up-let-go', subjectId: id, data });
  return { id };
}
