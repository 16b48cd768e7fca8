import { sql } from 'kysely';
import type { PlanDocument } from '../plan/schema/schema.ts';

/** Who has a part at all, with their teams of this plan: the active staff. A user who once was staff is asked nothing. */
export const membersOf = (plan: PlanDocument) => sql<{ personId: string; teams: string[] }>`
  select m.person_id, array_agg(m.team order by m.team) as teams
  from team_member m join person p on p.id = m.person_id
  where p.deactivated_at is null and p.role <> 'requester' and m.team = any(${(plan.teams ?? []).map(({ id }) => id)}::text[])
  group by m.person_id`;
