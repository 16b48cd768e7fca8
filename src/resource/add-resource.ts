import type { Act } from '../identity/act.ts';
import { planOfVersion } from '../plan/versions/store.ts';
import type { InputOf } from '../platform/http/endpoint.ts';
import { newId } from '../platform/ids.ts';
import { isRefusal, refuse } from '../platform/outcome.ts';
import { attachToResource } from '../ticket/attachments/attach-files.ts';
import type { addResource as contract } from './contract.ts';
import { recordResourceEvent } from './events.ts';
import { fullShelf, lacksOf, reviewDayFlaw } from './lacks.ts';
import { titleIn } from './rules/on-shelf.ts';
import { keeps, shownOne } from './shelf/shown.ts';
import { findResource, lockResource, saveState } from './shelf/store.ts';

/** Puts a resource on the shelf. Two who add at once come one after the other: the same address stands there once. */
export async function addResource(act: Act, input: InputOf<typeof contract>) {
  const plan = await planOfVersion(act.db, act.planVersion);
  if (!keeps(act.by, plan, input.tiers)) return refuse('resource-keepers-only');
  const full = await fullShelf(act);
  if (full) return full;
  const { title, kind, tiers, owner, areas = null, language = null, reviewEveryMonths = null, reviewOn = null, required = false } = input;
  const content = await lacksOf(act, { plan, title, kind, owner, address: input.address ?? null, attachment: input.attachment ?? null });
  if (isRefusal(content)) return content;
  const flaw = reviewDayFlaw(act, { plan, owner, reviewOn });
  if (flaw) return flaw;
  const id = newId(act.at);
  await act.db
    .insertInto('resource')
    .values({
      ...{
        id,
        title: JSON.stringify(title),
        kind,
        address: content.address,
        attachmentId: content.attachment,
        tiers,
        areas,
        language,
        owner,
      },
      ...{ reviewEveryMonths, isRequired: required, addedBy: act.by.id, addedAt: act.at },
    })
    .execute();
  const refused = content.attachment && (await attachToResource(act, content.attachment, id));
  if (refused) return refused;
  await lockResource(act, id);
  await saveState(act.db, id, { reviewOn });
  await recordResourceEvent(act, {
    kind: 'resource-added',
    subjectId: id,
    data: { resource: id, title: titleIn(title, act.locale), owner },
  });
  const added = await findResource(act, id);
  if (!added) throw new Error(`resource ${id} vanished`);
  return shownOne(act, added);
}
