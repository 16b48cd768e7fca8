import { sql } from 'kysely';
import type { Look } from '../identity/act.ts';
import type { PlanDocument } from '../plan/schema/schema.ts';
import { publishedPlan } from '../plan/versions/store.ts';
import { readCursor, toPage } from '../platform/http/cursor.ts';
import type { InputOf } from '../platform/http/endpoint.ts';
import { isRefusal } from '../platform/outcome.ts';
import type * as contract from './contract.ts';
import type { SignatureCounts, SignatureLine, SignatureState } from './contract.ts';
import { membersOf } from './members.ts';
import { partToSign } from './part-to-sign.ts';

type Row = SignatureLine & { id: string; sortKey: string };

/** Everybody who has a part of the plan in force, by name, and whether they have signed it; counted by team. */
export async function listSignatures(
  { db, planVersion }: Look,
  { team, state, limit = 50, cursor }: InputOf<typeof contract.listSignatures>,
) {
  const after = cursor ? readCursor(cursor, 2) : null;
  if (isRefusal(after)) return after;
  const { document: plan } = await publishedPlan(db, planVersion);
  const line = await linesOf(db, plan);
  const conditions = [
    team ? sql`${team} = any(teams)` : null,
    state ? sql`state = ${state}` : null,
    after ? sql`(sort_key, id) > (${after[0]}, ${after[1]}::uuid)` : null,
  ].filter((condition) => condition !== null);
  const { rows } = await sql<Row>`select * from (${line}) line
    where ${conditions.length > 0 ? sql.join(conditions, sql` and `) : sql`true`} order by sort_key, id limit ${limit + 1}`.execute(db);
  const { rows: groups } = await sql<Group>`select teams, state, count(*)::int as people from (${line}) line group by teams, state`.execute(
    db,
  );
  return {
    version: planVersion,
    ...toPage(rows, limit, ({ sortKey, id }) => [sortKey, id]),
    total: countIn(groups),
    teams: (plan.teams ?? []).map(({ id }) => ({ team: id, ...countIn(groups.filter(({ teams }) => teams.includes(id))) })),
  };
}

/** One line a member. The digest of each set of teams is worked out here, once, and met with the signatures there. */
async function linesOf(db: Look['db'], plan: PlanDocument) {
  const { rows } = await sql<{ teams: string[] }>`select distinct teams from (${membersOf(plan)}) member`.execute(db);
  const parts = rows.map(({ teams }) => ({ teams, digest: partToSign(plan, teams)?.digest }));
  return sql`select p.id, lower(p.name) as sort_key, json_build_object('id', p.id, 'name', p.name) as person, member.teams,
      case when signed.id is not null then 'signed' when latest.id is not null then 'asked-again' else 'never' end as state,
      case when latest.id is not null then json_build_object(
        'version', coalesce(signed.plan_version, latest.plan_version), 'at', coalesce(signed.signed_at, latest.signed_at)) end as signed
    from (${membersOf(plan)}) member
      join person p on p.id = member.person_id
      join jsonb_to_recordset(${JSON.stringify(parts)}::jsonb) as part(teams text[], digest text) on part.teams = member.teams
      left join signature signed on signed.person_id = p.id and signed.digest = part.digest
      left join lateral (select s.id, s.plan_version, s.signed_at from signature s where s.person_id = p.id
        order by s.signed_at desc, s.id limit 1) latest on true`;
}

type Group = { teams: string[]; state: SignatureState; people: number };

function countIn(groups: readonly Group[]): SignatureCounts {
  const sum = (state?: SignatureState) =>
    groups.filter((group) => !state || group.state === state).reduce((count, { people }) => count + people, 0);
  return { people: sum(), signed: sum('signed'), askedAgain: sum('asked-again'), never: sum('never') };
}
