import type { Act } from '../../identity/act.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import { isRefusal, type Refusal, refuse } from '../../platform/outcome.ts';
import type * as contract from '../contract.ts';
import { applyEdits } from '../edits/edits.ts';
import { recordPlanEvent } from '../events.ts';
import { checkPlanData } from '../file/parse-plan-file.ts';
import { fixOf } from '../lint/lint.ts';
import type { PlanDocument } from '../schema/schema.ts';
import type { SayFinding } from '../versions/publish-plan.ts';
import { draftAsItIs } from './read-draft.ts';
import { fromFile } from './start-draft.ts';
import { type DraftRow, insertDraft, lockDraft, updateDraft } from './store.ts';

/**
 * Writes the draft; the first one begins it. Who wrote on another version than the newest is told `stale`, with who changed it
 * meanwhile, so that no edit is lost: the page merges both and writes again.
 */
export async function saveDraft(act: Act, { document, source, version }: InputOf<typeof contract.saveDraft>, sayFinding: SayFinding) {
  if (source !== undefined && document !== undefined) return refuse('plan-source-ambiguous');
  const given = source !== undefined ? fromFile(source, sayFinding) : fromData(document, sayFinding);
  if (isRefusal(given)) return given;
  const edit = { document: given.document, by: act.by.id, at: act.at };
  const draft = await lockDraft(act.db);
  if (!draft) {
    if (version !== undefined) return refuse('no-plan-draft');
    if (!(await insertDraft(act.db, { ...edit, basedOn: act.planVersion }))) return refuse('plan-draft-exists');
    await recordPlanEvent(act, { kind: 'plan-draft-started', data: { from: 'file', basedOn: act.planVersion } });
    return draftAsItIs(act, sayFinding);
  }
  if (version === undefined) return refuse('plan-draft-exists');
  const stale = staleness(draft, version);
  if (stale) return stale;
  await updateDraft(act.db, edit);
  return draftAsItIs(act, sayFinding);
}

/** Puts right what a finding says, as the finding itself proposes it. */
export async function fixDraft(act: Act, { code, path, version }: InputOf<typeof contract.fixDraft>, sayFinding: SayFinding) {
  const draft = await lockDraft(act.db);
  if (!draft) return refuse('no-plan-draft');
  const stale = staleness(draft, version);
  if (stale) return stale;
  const edits = fixOf(draft.document, { code, path });
  if (!edits) return refuse('nothing-to-fix');
  await updateDraft(act.db, { document: applyEdits(draft.document, edits), by: act.by.id, at: act.at });
  return draftAsItIs(act, sayFinding);
}

export function staleness(draft: DraftRow, seen: number): Refusal | null {
  return draft.version === seen
    ? null
    : refuse('stale', {
        version: draft.version,
        changedBy: draft.changedBy?.name ?? '',
        changedAt: draft.changedAt.toISOString(),
      });
}

function fromData(data: object | undefined, sayFinding: SayFinding): { document: PlanDocument } | Refusal {
  if (data === undefined) return refuse('plan-source-missing');
  const { document, findings } = checkPlanData(data);
  return document ? { document } : refuse('plan-file-not-readable', { findings: findings.map(sayFinding) });
}
