import type { Look } from '../identity/act.ts';
import type { Membership } from '../identity/contract.ts';
import { may } from '../identity/roles.ts';
import type { PlanDocument } from '../plan/schema/schema.ts';
import type { Db } from '../platform/database.ts';
import { type Candidate, lacksToTrain } from './rules/who-may-train.ts';

/** What is known of somebody as a trainer, today. */
export async function candidateOf(_db: Db, person: { id: string; teams: readonly Membership[] }): Promise<Candidate> {
  return { teams: person.teams, certified: [], observed: [] };
}

/** Whether the reader may train a tier, or look after training: they write material and read what is for trainers alone. */
export async function mayTrain({ db, by }: Pick<Look, 'db' | 'by'>, plan: PlanDocument, tier: number): Promise<boolean> {
  return may(by.role, 'training:plan') || lacksToTrain(plan, await candidateOf(db, by), tier).length === 0;
}
