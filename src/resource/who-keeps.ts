import { sql } from 'kysely';
import { worksHere } from '../identity/find-member.ts';
import { teamsOfTier, topTier } from '../plan/rules/in-force.ts';
import type { PlanDocument } from '../plan/schema/schema.ts';
import type { Db } from '../platform/database.ts';

/**
 * Whoever is told of a resource: those who lead the team that keeps it right; of what comes with the product, a team of the top tier, which
 * trains the others. Where nobody leads that team, whoever leads here.
 */
export async function whoKeeps(db: Db, plan: PlanDocument, owner: string | null): Promise<string[]> {
  const teams = owner === null ? teamsOfTier(plan, topTier(plan)).map(({ id }) => id) : [owner];
  const { rows } = await sql<{ id: string; leadsIt: boolean }>`
    select p.id, exists (select from team_member m where m.person_id = p.id and m.is_lead and m.team = any(${teams})) as leads_it
    from person p where ${worksHere} and (p.role in ('lead', 'admin')
      or exists (select from team_member m where m.person_id = p.id and m.is_lead and m.team = any(${teams})))
    order by p.id`.execute(db);
  const leads = rows.filter(({ leadsIt }) => leadsIt);
  return (leads.length > 0 ? leads : rows).map(({ id }) => id);
}
