import type { InputOf } from '../platform/http/endpoint.ts';
import { isRefusal, type Refusal, refuse } from '../platform/outcome.ts';
import type { Act, Actor, Look } from './act.ts';
import type { editMe as contract, Me } from './contract.ts';
import { likenessOf } from './name-likeness.ts';
import { passesForStaff } from './person-store.ts';
import { phoneFrom } from './phone.ts';
import { PERMISSIONS_OF_ROLE } from './roles.ts';

export async function readMe({ by }: Look): Promise<Me> {
  return toMe(by);
}

/** A name that is only written otherwise is no other. */
export async function editMe(
  act: Act,
  { phone: written, ...rest }: InputOf<typeof contract>,
): Promise<Me | Refusal<'name-of-staff' | 'phone-not-valid'>> {
  const { id, name: present } = act.by;
  const phone = written ? phoneFrom(written) : written;
  if (isRefusal(phone)) return phone;
  const change = { ...rest, ...(phone !== undefined && { phone }) };
  if (change.name && likenessOf(change.name) !== likenessOf(present) && (await passesForStaff(act.db, { id, name: change.name })))
    return refuse('name-of-staff');
  await act.db
    .updateTable('person')
    .set({ ...change, updatedAt: act.at })
    .where('id', '=', id)
    .execute();
  return toMe({ ...act.by, ...change });
}

function toMe({ id, name, email, phone, role, locale, teams, tiers }: Actor): Me {
  return {
    id,
    name,
    email,
    phone,
    role,
    locale,
    teams: [...teams],
    tiers: [...tiers],
    tier: tiers[0] ?? null,
    permissions: [...PERMISSIONS_OF_ROLE[role]],
  };
}
