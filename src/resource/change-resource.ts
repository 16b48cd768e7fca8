import type { Act } from '../identity/act.ts';
import type { PlanDocument } from '../plan/schema/schema.ts';
import { planOfVersion } from '../plan/versions/store.ts';
import type { InputOf } from '../platform/http/endpoint.ts';
import { isRefusal, type Refusal, refuse } from '../platform/outcome.ts';
import { attachToResource } from '../ticket/attachments/attach-files.ts';
import type { changeResource as contract } from './contract.ts';
import { recordResourceEvent } from './events.ts';
import { fullShelf, lacksOf, reviewDayFlaw } from './lacks.ts';
import { contentOf } from './rules/content.ts';
import type { OnShelf } from './rules/on-shelf.ts';
import { nextReview } from './rules/review.ts';
import { keeps, shownOne, zoneOfOwner } from './shelf/shown.ts';
import { findResource, lockResource, saveState } from './shelf/store.ts';

type Asked = Omit<InputOf<typeof contract>, 'id'>;
type Kept = { act: Act; plan: PlanDocument; one: OnShelf; asked: Asked };

/** Changes a resource, says that it was reviewed, takes it off or puts it back: whatever is asked, together or not at all. */
export async function changeResource(act: Act, { id, ...asked }: InputOf<typeof contract>) {
  await lockResource(act, id);
  const one = await findResource(act, id);
  if (!one) return refuse('resource-not-found');
  const plan = await planOfVersion(act.db, act.planVersion);
  if (![one.tiers, asked.tiers ?? []].every((tiers) => keeps(act.by, plan, tiers))) return refuse('resource-keepers-only');
  for (const step of [write, require, replace, review, takeOffOrPutBack]) {
    const refused = await step({ act, plan, one, asked });
    if (refused) return refused;
  }
  const changed = await findResource(act, id);
  if (!changed) throw new Error(`resource ${id} vanished`);
  return shownOne(act, changed);
}

const WRITTEN = ['title', 'kind', 'address', 'attachment', 'tiers', 'areas', 'language', 'owner', 'reviewEveryMonths'] as const;

/** What stands in a row of the desk; the plan and the product say it for theirs. */
async function write({ act, plan, one, asked }: Kept): Promise<Refusal | null> {
  const fields = [...WRITTEN, ...(one.origin === 'desk' ? (['required'] as const) : [])].filter((field) => asked[field] !== undefined);
  if (fields.length === 0) return null;
  if (one.origin !== 'desk') return refuse(one.origin === 'plan' ? 'resource-of-plan' : 'resource-of-product');
  const { title = one.title, kind = one.kind, owner = one.owner ?? '', address = one.address, attachment = one.file?.id ?? null } = asked;
  // A file in the place of an address, or the other way about, is meant to take it.
  const content = await lacksOf(act, {
    ...{ id: one.id, plan, title, kind, owner },
    address: asked.attachment && asked.address === undefined ? null : address,
    attachment: asked.address && asked.attachment === undefined ? null : attachment,
  });
  if (isRefusal(content)) return content;
  await act.db
    .updateTable('resource')
    .set({
      ...{ title: JSON.stringify(title), kind, owner, address: content.address, attachmentId: content.attachment },
      ...(asked.tiers && { tiers: asked.tiers }),
      ...(asked.areas !== undefined && { areas: asked.areas }),
      ...(asked.language !== undefined && { language: asked.language }),
      ...(asked.reviewEveryMonths !== undefined && { reviewEveryMonths: asked.reviewEveryMonths }),
      ...(asked.required !== undefined && { isRequired: asked.required }),
    })
    .where('id', '=', one.id)
    .execute();
  const isOther = (content.attachment ?? content.address ?? '') !== contentOf(one);
  const refused = isOther && content.attachment && (await attachToResource(act, content.attachment, one.id));
  if (refused) return refused;
  return changed(act, one, { fields, isReplaced: isOther });
}

/** Whether what comes with the product is required here is the desk’s to say. */
async function require({ act, one, asked }: Kept): Promise<Refusal | null> {
  if (asked.required === undefined || one.origin === 'desk') return null;
  if (one.origin === 'plan') return refuse('resource-of-plan');
  await saveState(act.db, one.id, { isRequired: asked.required });
  return changed(act, one, { fields: ['required'], isReplaced: false });
}

async function replace({ act, one, asked }: Kept): Promise<Refusal | null> {
  if (!asked.replaced) return null;
  await saveState(act.db, one.id, { replacedAt: act.at });
  return changed(act, one, { fields: [], isReplaced: true });
}

/** A day that was named counts once: after the review of that day, it is the months again. */
async function review({ act, plan, one, asked }: Kept): Promise<Refusal | null> {
  if (!asked.reviewed && asked.reviewOn === undefined) return null;
  const owner = asked.owner ?? one.owner;
  const { reviewOn = null } = asked;
  const flaw = reviewDayFlaw(act, { plan, owner, reviewOn });
  if (flaw) return flaw;
  await saveState(act.db, one.id, { reviewOn, ...(asked.reviewed && { reviewedAt: act.at, reviewedBy: act.by.id }) });
  if (!asked.reviewed) {
    return changed(act, one, { fields: ['reviewOn'], isReplaced: false });
  }
  const reviewEveryMonths = asked.reviewEveryMonths !== undefined ? asked.reviewEveryMonths : one.reviewEveryMonths;
  const next = nextReview({ reviewEveryMonths, state: { ...one.state, reviewOn, reviewedAt: act.at } }, zoneOfOwner(plan, owner));
  await recordResourceEvent(act, { kind: 'resource-reviewed', ...about(one), data: { resource: one.id, reviewOn: next } });
  return null;
}

/** Nothing is deleted: somebody has read it. */
async function takeOffOrPutBack({ act, one, asked: { off } }: Kept): Promise<Refusal | null> {
  const isOff = one.state.offAt !== null;
  if (off === undefined || (off === isOff && one.origin !== 'plan')) return null;
  if (one.origin === 'plan') return refuse('resource-of-plan');
  if (!off && one.origin === 'desk') {
    const full = await fullShelf(act);
    if (full) return full;
  }
  await saveState(act.db, one.id, { offAt: off ? act.at : null, offBy: off ? act.by.id : null });
  await recordResourceEvent(act, { kind: off ? 'resource-taken-off' : 'resource-put-back', ...about(one), data: { resource: one.id } });
  return null;
}

async function changed(act: Act, one: OnShelf, what: { fields: readonly string[]; isReplaced: boolean }): Promise<null> {
  await recordResourceEvent(act, { kind: 'resource-changed', ...about(one), data: { resource: one.id, ...what } });
  return null;
}

/** Where it is a row of the desk, that is what the event is about. */
const about = ({ id, origin }: OnShelf) => (origin === 'desk' ? { subjectId: id } : {});
