import type { Act } from '../../identity/act.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import { refuse } from '../../platform/outcome.ts';
import type { removeAbsence as contract } from '../contract.ts';
import { recordRotaEvent } from '../events.ts';
import { mayEditRota } from '../may-edit.ts';
import { teamsOfMember } from '../members.ts';

/** Somebody is there after all. Of an absence that has begun, what is over stays. */
export async function removeAbsence(act: Act, { id }: InputOf<typeof contract>) {
  const absence = await act.db.selectFrom('absence').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (!absence) return refuse('rota-entry-not-found');
  const person = absence.personId;
  const teams = (await teamsOfMember(act.db, person))?.teams ?? [];
  if (person !== act.by.id && !teams.some((team) => mayEditRota(act.by, team))) return refuse('not-your-absence');
  if (absence.endsAt <= act.at) return refuse('span-is-over');
  if (absence.startsAt < act.at) await act.db.updateTable('absence').set({ endsAt: act.at }).where('id', '=', id).execute();
  else await act.db.deleteFrom('absence').where('id', '=', id).execute();
  await recordRotaEvent(act, {
    kind: 'rota-absence-removed',
    subjectId: id,
    data: { person, from: absence.startsAt.toISOString(), to: absence.endsAt.toISOString() },
  });
  return { id };
}
