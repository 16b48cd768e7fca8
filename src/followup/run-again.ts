import type { Act } from '../identity/act.ts';
import type { InputOf } from '../platform/http/endpoint.ts';
import type { QueueName } from '../platform/jobs.ts';
import { refuse } from '../platform/outcome.ts';
import type * as contract from './contract.ts';
import { recordFollowUpEvent } from './events.ts';

type Taken = { id: string; queue: string; name: string; data: unknown };

/** Puts one back into its queue. Of two who press at once, the second finds that it is gone. */
export async function runAgain(act: Act, { id }: InputOf<typeof contract.runAgain>) {
  const [taken] = await act.db.deleteFrom('failedFollowUp').where('id', '=', id).returning(['id', 'queue', 'name', 'data']).execute();
  if (!taken) return refuse('follow-up-not-found');
  await putBack(act, taken.name, [taken]);
  return { id };
}

/** The same for all of one name; when somebody else was faster, there are none. */
export async function runAllAgain(act: Act, { name }: InputOf<typeof contract.runAllAgain>) {
  const taken = await act.db.deleteFrom('failedFollowUp').where('name', '=', name).returning(['id', 'queue', 'name', 'data']).execute();
  if (taken.length > 0) await putBack(act, name, taken);
  return { count: taken.length };
}

async function putBack(act: Act, name: string, taken: readonly Taken[]): Promise<void> {
  for (const queue of new Set(taken.map((one) => one.queue))) {
    const jobs = taken.filter((one) => one.queue === queue).map(({ data }) => ({ data: data as object }));
    await act.jobs.enqueue(act.db, queue as QueueName, jobs);
  }
  await recordFollowUpEvent(act, { kind: 'follow-ups-run-again', data: { name, followUps: taken.map(({ id }) => id) } });
}
