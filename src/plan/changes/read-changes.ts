import type { Look } from '../../identity/act.ts';
import type { Sentences } from '../../platform/i18n/sentences.ts';
import { refuse } from '../../platform/outcome.ts';
import type { Consequence, PlanChanges } from '../contract.ts';
import { findDraft } from '../draft/store.ts';
import { holidaysFor } from '../holidays/library.ts';
import type { PlanDocument } from '../schema/schema.ts';
import { findVersion, publishedPlan, versionBefore } from '../versions/store.ts';
import { tellChanges } from './tell-changes.ts';

export type Plans = { before: PlanDocument; after: PlanDocument };
type Ways = { say: Sentences['say']; consequencesOf: (look: Look, plans: Plans, basedOn: number | null) => Promise<Consequence[]> };

/** What the draft changes for whom against the version in force, and what publishing it would do. */
export async function readDraftChanges(look: Look, { say, consequencesOf }: Ways) {
  const draft = await findDraft(look.db);
  if (!draft) return refuse('no-plan-draft');
  const inForce = await publishedPlan(look.db, look.planVersion);
  const plans = { before: inForce.document, after: draft.document };
  const known = { before: inForce.holidays, after: await holidaysFor(draft.document, look.at) };
  return {
    from: look.planVersion,
    to: null,
    changes: tellChanges(plans, { say, locale: look.locale }, known),
    consequences: await consequencesOf(look, plans, draft.basedOn),
  } satisfies PlanChanges;
}

/**
 * What a published version changed for whom against another one, or else the one before it; the first is compared with no plan
 * at all. What is past has no consequences to come.
 */
export async function readVersionChanges(look: Look, { version, since }: { version: number; since?: number }, { say }: Pick<Ways, 'say'>) {
  const after = await findVersion(look, version);
  const from = since ?? (await versionBefore(look.db, version));
  const before = from === null ? { document: {}, holidays: {} } : await findVersion(look, from);
  if (!before || !after) return refuse('plan-version-not-found');
  const plans = { before: before.document, after: after.document };
  const known = { before: before.holidays, after: after.holidays };
  const changes = tellChanges(plans, { say, locale: look.locale }, known);
  return { from, to: version, changes, consequences: [] } satisfies PlanChanges;
}
