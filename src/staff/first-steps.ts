import { sql } from 'kysely';
import type { Look } from '../identity/act.ts';
import { teamsWithPeople } from '../identity/find-member.ts';
import { ownTiers } from '../plan/rules/in-force.ts';
import { planOfVersion } from '../plan/versions/store.ts';
import type { FirstSteps } from './contract.ts';

/** What a new desk still needs before its first ticket, read from what is there: nobody ticks anything off. */
export async function readFirstSteps({ db, planVersion }: Look): Promise<FirstSteps> {
  const plan = await planOfVersion(db, planVersion);
  const peopled = await teamsWithPeople(db);
  const staffedTiers = (plan.teams ?? []).filter(({ id }) => peopled.includes(id)).map(({ tier }) => tier);
  const { rows } = await sql<{ plan: boolean; portal: boolean }>`
    select exists (select from plan_version v where v.published_by is not null and v.withdrawn_at is null) as plan,
      exists (select from person p where p.role = 'requester' and not p.is_played and p.deactivated_at is null) as portal`.execute(db);
  const { plan: isOwn = false, portal = false } = rows[0] ?? {};
  const tiers = ownTiers(plan);
  return { plan: isOwn, people: tiers.length > 0 && tiers.every((tier) => staffedTiers.includes(tier)), portal };
}
