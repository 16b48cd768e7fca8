import { sql } from 'kysely';
import type { DeskAct } from '../identity/act.ts';
import { worksHere } from '../identity/find-member.ts';
import { teamsOfTier } from '../plan/rules/in-force.ts';
import type { PagingStep, PlanDocument } from '../plan/schema/schema.ts';
import { onDuty } from '../rota/read-on-duty.ts';
import type { PageRow } from './store.ts';

export type Person = { id: string; name: string };
type Found = { people: Person[] /** Rung by another page for the same ticket or bridge, which is not over. */; already: Person[] };

/** Whom a step rings now: by the plan and the rota as they are today, nobody who is away, and nobody twice for the same thing. */
export async function whomToRing(act: DeskAct, plan: PlanDocument, page: PageRow, { whom }: PagingStep): Promise<Found> {
  const teams = page.team === null ? teamsOfTier(plan, page.tier).map(({ id }) => id) : [page.team];
  const meant =
    whom === 'on-duty'
      ? await peopleOnDuty(act, plan, page)
      : whom === 'lead'
        ? await members(act, teams, { isLead: true })
        : await members(act, [whom.team], { isLead: false });
  const rung = new Set(await rungElsewhere(act, page));
  return { people: meant.filter(({ id }) => !rung.has(id)), already: meant.filter(({ id }) => rung.has(id)) };
}

async function peopleOnDuty({ db, at }: DeskAct, plan: PlanDocument, { tier, team }: PageRow): Promise<Person[]> {
  const found = await onDuty(db, { plan, at, now: at }, { tier, ...(team !== null && { team }) });
  return [...new Map(found.map(({ person }) => [person.id, person])).values()];
}

async function members({ db, at }: DeskAct, teams: readonly string[], { isLead }: { isLead: boolean }): Promise<Person[]> {
  const { rows } = await sql<Person>`
    select p.id, p.name from person p
    where ${worksHere} and exists (select from team_member m where m.person_id = p.id and m.team = any(${[...teams]}) and (m.is_lead or ${!isLead}))
      and not exists (select from absence a where a.person_id = p.id and a.starts_at <= ${at} and a.ends_at > ${at})
    order by lower(p.name), p.id`.execute(db);
  return rows;
}

async function rungElsewhere({ db }: DeskAct, { id, ticketId, bridgeId }: PageRow): Promise<string[]> {
  const { rows } = await sql<{ personId: string }>`
    select distinct r.person_id from ring r join page p on p.id = r.page_id
    where p.id <> ${id} and p.ended_at is null and r.channel is not null and (p.ticket_id = ${ticketId} or p.bridge_id = ${bridgeId})`.execute(
    db,
  );
  return rows.map(({ personId }) => personId);
}
