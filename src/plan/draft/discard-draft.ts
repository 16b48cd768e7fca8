import type { Act } from '../../identity/act.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import { refuse } from '../../platform/outcome.ts';
import type * as contract from '../contract.ts';
import { recordPlanEvent } from '../events.ts';
import { endRound } from './end-round.ts';
import { staleness } from './save-draft.ts';
import { deleteDraft, lockDraft } from './store.ts';

/** Stops writing. Only the draft that was seen is thrown away, never one with edits that nobody has looked at. */
export async function discardDraft(act: Act, { version, reason }: InputOf<typeof contract.discardDraft>) {
  const draft = await lockDraft(act.db);
  if (!draft) return refuse('no-plan-draft');
  const stale = staleness(draft, version);
  if (stale) return stale;
  const refused = draft.review && (await endRound(act, draft.review, { as: 'discarded', reason }));
  if (refused) return refused;
  await deleteDraft(act.db);
  await recordPlanEvent(act, { kind: 'plan-draft-discarded' });
  return {};
}
