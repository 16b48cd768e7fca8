import { sql } from 'kysely';
import type { Act, DeskAct } from '../identity/act.ts';
import { worksHere } from '../identity/find-member.ts';
import { ownTiers, teamsOfTier, tiersOfTeams } from '../plan/rules/in-force.ts';
import type { PlanDocument } from '../plan/schema/schema.ts';
import { VENDOR_TIER } from '../plan/words.ts';
import { onDuty } from '../rota/read-on-duty.ts';
import type { BridgeRow } from './store.ts';
import type { InvitedBecause } from './words.ts';

type Invited = { person: string; tier: number | null; because: InvitedBecause };

/**
 * Asks those to come who are on duty then in each of its tiers, who have the tickets of its agenda, and who opened it. Asked again, it
 * goes by the rota and the agenda as they are by now.
 */
export async function invite(act: Act | DeskAct, plan: PlanDocument, { id, tiers, startsAt, openedBy }: BridgeRow): Promise<string[]> {
  const invited = new Map<string, Invited>();
  const add = (one: Invited) => invited.has(one.person) || invited.set(one.person, one);
  const unstaffed: number[] = [];
  for (const tier of tiers.filter((one) => one < VENDOR_TIER)) {
    const there = await onDuty(act.db, { plan, at: startsAt, now: act.at }, { tier });
    for (const { person } of there) add({ person: person.id, tier, because: 'on-duty' });
    if (there.length === 0) unstaffed.push(tier);
  }
  for (const one of await assignees(act, plan, id)) add(one);
  if (openedBy) add({ person: openedBy, tier: await tierOf(act, plan, openedBy), because: 'named' });
  // Whoever is asked for a reason of their own is asked for that.
  for (const tier of unstaffed) for (const person of await everyoneOf(act, plan, tier)) add({ person, tier, because: 'of-tier' });
  await act.db.deleteFrom('bridgeInvited').where('bridgeId', '=', id).execute();
  const rows = [...invited.values()].map(({ person, ...one }) => ({ bridgeId: id, personId: person, ...one }));
  if (rows.length > 0) await act.db.insertInto('bridgeInvited').values(rows).execute();
  return rows.map(({ personId }) => personId);
}

/** A tier for which the rota has nobody is asked as a whole, within reason. */
const PEOPLE_MAX = 50;

async function everyoneOf({ db }: Act | DeskAct, plan: PlanDocument, tier: number): Promise<string[]> {
  const teams = teamsOfTier(plan, tier).map(({ id }) => id);
  const { rows } = await sql<{ id: string }>`
    select distinct p.id from person p join team_member m on m.person_id = p.id
    where m.team = any(${teams}) and ${worksHere} order by p.id limit ${PEOPLE_MAX}`.execute(db);
  return rows.map(({ id }) => id);
}

async function assignees(act: Act | DeskAct, plan: PlanDocument, bridge: string): Promise<Invited[]> {
  const { rows } = await sql<{ person: string; tier: number }>`
    select distinct on (p.id) p.id as person, t.tier from bridge_item i join ticket t on t.id = i.ticket_id join person p on p.id = t.assignee_id
    where i.bridge_id = ${bridge} and i.outcome is null and ${worksHere} order by p.id, t.tier`.execute(act.db);
  const own = ownTiers(plan);
  return rows.map(({ person, tier }) => ({ person, tier: own.includes(tier) ? tier : null, because: 'assignee' }));
}

async function tierOf({ db }: Act | DeskAct, plan: PlanDocument, person: string): Promise<number | null> {
  const teams = await db.selectFrom('teamMember').select('team').where('personId', '=', person).execute();
  return (
    tiersOfTeams(
      plan,
      teams.map(({ team }) => team),
    )[0] ?? null
  );
}
