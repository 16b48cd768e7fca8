import { sql } from 'kysely';
import type { Look } from '../../../identity/act.ts';
import { worksHere } from '../../../identity/find-member.ts';
import { programmeOf } from '../../../plan/rules/training.ts';
import { planOfVersion } from '../../../plan/versions/store.ts';
import type { InputOf } from '../../../platform/http/endpoint.ts';
import { refuse } from '../../../platform/outcome.ts';
import { candidates } from '../../may-train.ts';
import { lacksToTrain, mayHold } from '../../rules/who-may-train.ts';
import type * as contract from './contract.ts';

/** Those of the teams that train, and the leads of the tier, who may hold its sessions today. */
export async function listTrainers({ db, at, planVersion }: Look, { id }: InputOf<typeof contract.listTrainers>) {
  const plan = await planOfVersion(db, planVersion);
  const programme = programmeOf(plan, id);
  if (!programme) return refuse('programme-not-found', { programme: id });
  const { tier } = programme;
  const trains = (plan.training?.trainers ?? []).map(({ team }) => team);
  const ofTier = (plan.teams ?? []).filter((team) => team.tier === tier).map((team) => team.id);
  const { rows } = await sql<{ id: string }>`
    select distinct p.id from person p join team_member m on m.person_id = p.id
    where ${worksHere} and (m.team = any(${trains}) or m.is_lead and m.team = any(${ofTier}))`.execute(db);
  const known = await candidates(
    db,
    rows.map((row) => row.id),
    at,
  );
  const items = known
    .toSorted((one, other) => one.name.localeCompare(other.name))
    .flatMap((candidate) => {
      const holds = mayHold(lacksToTrain(plan, candidate, tier));
      return holds ? [{ person: { id: candidate.id, name: candidate.name }, holds }] : [];
    });
  return { items };
}
