import type { Act } from '../../identity/act.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import { refuse } from '../../platform/outcome.ts';
import type * as contract from '../contract.ts';
import { recordPlanEvent } from '../events.ts';
import { staleness } from './save-draft.ts';
import { deleteDraft, endReview, lockDraft } from './store.ts';

/** Stops writing. Only the draft that was seen is thrown away, never one with edits that nobody has looked at. */
export async function discardDraft(act: Act, { version }: InputOf<typeof contract.discardDraft>) {
  const draft = await lockDraft(act.db);
  if (!draft) return refuse('no-plan-draft');
  const stale = staleness(draft, version);
  if (stale) return stale;
  await endReview(act.db, { as: 'discarded', at: act.at });
  await deleteDraft(act.db);
  await recordPlanEvent(act, { kind: 'plan-draft-discarded' });
  return {};
}
