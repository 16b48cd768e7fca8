import type { InputOf } from '../platform/http/endpoint.ts';
import type { Act, Actor, Look } from './act.ts';
import type { editMe as contract, Me } from './contract.ts';
import { PERMISSIONS_OF_ROLE } from './roles.ts';

export async function readMe({ by }: Look): Promise<Me> {
  return toMe(by);
}

export async function editMe(act: Act, change: InputOf<typeof contract>): Promise<Me> {
  await act.db
    .updateTable('person')
    .set({ ...change, updatedAt: act.at })
    .where('id', '=', act.by.id)
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
