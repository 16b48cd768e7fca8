import { sql } from 'kysely';
import type { Look } from '../identity/act.ts';
import type { Membership } from '../identity/contract.ts';
import { worksHere } from '../identity/find-member.ts';
import { may } from '../identity/roles.ts';
import type { PlanDocument } from '../plan/schema/schema.ts';
import type { Db } from '../platform/database.ts';
import { type Candidate, lacksToTrain } from './rules/who-may-train.ts';

type Known = Candidate & { id: string; name: string };

/** What is known of people as trainers, today; those who do not work here are left out. */
export async function candidates(db: Db, people: readonly string[], at: Date): Promise<Known[]> {
  const { rows } = await sql<{ id: string; name: string; teams: Membership[]; certified: number[]; observed: number[] }>`
    select p.id, p.name,
      coalesce((select json_agg(json_build_object('team', m.team, 'isLead', m.is_lead) order by m.team) from team_member m where m.person_id = p.id), '[]') as teams,
      array(select distinct c.tier::int from certificate c where c.person_id = p.id and c.revoked_at is null and c.valid_from <= ${at}
        and (c.ends_at is null or c.ends_at > ${at})) as certified,
      array(select distinct o.tier::int from course_observation o where o.trainer_id = p.id and o.passed) as observed
    from person p where p.id = any(${[...people]}::uuid[]) and ${worksHere}`.execute(db);
  return rows;
}

export async function candidateOf(db: Db, person: string, at: Date): Promise<Known | null> {
  return (await candidates(db, [person], at))[0] ?? null;
}

/** Whether the reader may train a tier, or looks after training: they write material and read what is for trainers alone. */
export async function mayTrain({ db, by, at }: Pick<Look, 'db' | 'by' | 'at'>, plan: PlanDocument, tier: number): Promise<boolean> {
  if (may(by.role, 'training:plan')) return true;
  const candidate = await candidateOf(db, by.id, at);
  return candidate !== null && lacksToTrain(plan, candidate, tier).length === 0;
}
