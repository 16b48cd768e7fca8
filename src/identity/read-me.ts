import type { InputOf } from '../platform/http/endpoint.ts';
import { type Refusal, refuse } from '../platform/outcome.ts';
import type { Act, Actor, Look } from './act.ts';
import type { editMe as contract, Me } from './contract.ts';
import { likenessOf } from './name-likeness.ts';
import { passesForStaff } from './person-store.ts';
import { PERMISSIONS_OF_ROLE } from './roles.ts';

export async function readMe({ by }: Look): Promise<Me> {
  return toMe(by);
}

/** A name that is only written otherwise is no other. */
export async function editMe(act: Act, change: InputOf<typeof contract>): Promise<Me | Refusal<'name-of-staff'>> {
  const { id, name: present } = act.by;
  if (change.name && likenessOf(change.name) !== likenessOf(present) && (await passesForStaff(act.db, { id, name: change.name })))
    return refuse('name-of-staff');
  await act.db
    .updateTable('person')
    .set({ ...change, updatedAt: act.at })
    .where('id', '=', id)
    .execute();
  return toMe({ ...act.by, ...change });
}

function toMe({ id, name, email, role, locale, teams, tiers }: Actor): Me {
  return {
    id,
    name,
    email,
    role,
    locale,
    teams: [...teams],
    tiers: [...tiers],
    tier: tiers[0] ?? null,
    permissions: [...PERMISSIONS_OF_ROLE[role]],
  };
}
