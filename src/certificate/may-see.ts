import { type RawBuilder, sql } from 'kysely';
import type { Actor, Look } from '../identity/act.ts';
import { topTier } from '../plan/rules/in-force.ts';
import type { PlanDocument } from '../plan/schema/schema.ts';
import { planOfVersion } from '../plan/versions/store.ts';

/** The teams whose certificates are somebody’s to look after: those that they lead; of a lead who leads none in particular, and of an administrator, every one. */
export function ledTeams({ role, teams }: Pick<Actor, 'role' | 'teams'>): 'all' | string[] {
  if (role === 'admin') return 'all';
  if (role !== 'lead') return [];
  const led = teams.filter(({ isLead }) => isLead).map(({ team }) => team);
  return led.length > 0 ? led : 'all';
}

/** The top tier trains the others, so it sees whom it has still to train. */
export function seesAll(by: Pick<Actor, 'role' | 'teams' | 'tiers'>, plan: PlanDocument): boolean {
  return ledTeams(by) === 'all' || by.tiers.includes(topTier(plan));
}

/** The people `p` whose certificates and exceptions may be seen by whoever looks. */
export async function peopleSeen({ db, by, planVersion }: Pick<Look, 'db' | 'by' | 'planVersion'>): Promise<RawBuilder<boolean>> {
  if (seesAll(by, await planOfVersion(db, planVersion))) return sql`true`;
  return sql`(p.id = ${by.id} or ${isLed(by)})`;
}

/** Whether a person `p` is theirs to look after. */
export function isLed(by: Pick<Actor, 'role' | 'teams'>): RawBuilder<boolean> {
  const led = ledTeams(by);
  if (led === 'all') return sql`true`;
  if (led.length === 0) return sql`false`;
  return sql`exists (select from team_member m where m.person_id = p.id and m.team = any(${led}))`;
}
