import type { Act } from '../../identity/act.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import { newId } from '../../platform/ids.ts';
import { refuse } from '../../platform/outcome.ts';
import type { removeOverride as contract } from '../contract.ts';
import { recordRotaEvent } from '../events.ts';
import { mayEditRota } from '../may-edit.ts';
import { findOverride, insertOverride, lockRota } from '../store.ts';

/** Takes back a shift of its own or a stand-in. Of one that has begun, what is over stays. */
export async function removeOverride(act: Act, { id }: InputOf<typeof contract>) {
  const override = await findOverride(act.db, id);
  if (!override) return refuse('rota-entry-not-found');
  if (!mayEditRota(act.by, override.team)) return refuse('not-your-team');
  const now = act.at.getTime();
  if (override.to <= now) return refuse('span-is-over');
  await lockRota(act.db, override.team);
  await act.db.deleteFrom('rotaOverride').where('id', '=', id).execute();
  if (override.from < now) await insertOverride(act.db, { ...override, id: newId(act.at), to: now }, act.at);
  await recordRotaEvent(act, {
    kind: 'rota-stand-in-removed',
    subjectId: id,
    data: {
      team: override.team,
      from: new Date(override.from).toISOString(),
      to: new Date(override.to).toISOString(),
      people: [override.person, ...override.insteadOf].filter((one) => one !== act.by.id),
    },
  });
  return { id };
}
