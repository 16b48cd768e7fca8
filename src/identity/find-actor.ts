import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../platform/database.ts';
import type { Actor } from './act.ts';
import { hashSecret } from './secrets.ts';

/** Who acts, before the plan has told the tiers, and the plan version in force at this instant. */
export type Found = { actor: Omit<Actor, 'tiers'>; planVersion: number };

/** Where to look, and what says the version in force in the same statement: who people are knows no plan. */
type Asked = { db: Db; inForce: RawBuilder<number | null> };

type Row = Omit<Actor, 'kind' | 'tiers'> & { planVersion: number | null };

const person = (inForce: Asked['inForce']) => sql`p.id, p.name, p.email, p.phone, p.role, p.locale,
  coalesce((select json_agg(json_build_object('team', m.team, 'isLead', m.is_lead) order by m.team) from team_member m where m.person_id = p.id), '[]') as teams,
  ${inForce} as plan_version`;

/** The person a token of the API belongs to: one query, and no write on a read path. */
export async function actorOfToken({ db, inForce }: Asked, token: string): Promise<Found | null> {
  const { rows } = await sql<Row>`select ${person(inForce)} from api_token t join person p on p.id = t.person_id
    where t.token_hash = ${hashSecret(token)} and t.revoked_at is null and p.deactivated_at is null`.execute(db);
  return toFound(rows[0]);
}

export async function actorOfPerson({ db, inForce }: Asked, personId: string): Promise<Found | null> {
  const { rows } = await sql<Row>`select ${person(inForce)} from person p where p.id = ${personId} and p.deactivated_at is null`.execute(
    db,
  );
  return toFound(rows[0]);
}

function toFound(row: Row | undefined): Found | null {
  if (!row) return null;
  const { planVersion, ...actor } = row;
  return { actor: { kind: 'person', ...actor }, planVersion: planVersion ?? 0 };
}
