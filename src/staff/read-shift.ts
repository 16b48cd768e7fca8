import { type RawBuilder, sql } from 'kysely';
import type { Look } from '../identity/act.ts';
import { actorMay } from '../identity/act.ts';
import { teamsWithPeople } from '../identity/find-member.ts';
import { planOfVersion } from '../plan/versions/store.ts';
import { attemptsSince } from '../ticket/contact-attempts.ts';
import type { Ticket } from '../ticket/contract.ts';
import { ticketColumns, ticketPeople } from '../ticket/ticket-json.ts';
import { visibleTo } from '../ticket/visible-to.ts';
import type { Shift, ShiftItem, ShiftList } from './contract.ts';

const LIST_MAX = 50;
/** A promise counts as at risk when this little time is left. */
const AT_RISK_MINUTES = 60;

const OWN_TIERS = [1, 2, 3];

type Row = Ticket & {
  list: ShiftList;
  since: string;
  lineDueAt: string | null;
  escalationId: string | null;
  relayId: string | null;
  phone: string | null;
  attempts: number | null;
};

/** What waits for this person now: one query for all lists, each list by its own index and at most 50 long, most pressing first. */
export async function readShift(look: Look): Promise<Shift> {
  const { db, by, at, planVersion } = look;
  const plan = await planOfVersion(db, planVersion);
  const mayLead = actorMay(by, 'ticket:lead');
  const peopled = await teamsWithPeople(db);
  const staffed = (plan.teams ?? []).filter(({ id }) => peopled.includes(id));
  // Leads see to what stands at a tier that nobody works in.
  const leftToLeads = OWN_TIERS.filter((tier) => staffed.every((team) => team.tier !== tier));
  const tiers = [...by.tiers, ...(mayLead ? leftToLeads : [])];
  const teams = by.teams.map(({ team }) => team);
  const known = staffed.map(({ id }) => id);
  // What went to a team that the plan has dropped since, or that nobody works in, is for the whole tier.
  const mine = (team: RawBuilder<unknown>, tier: RawBuilder<unknown>) =>
    sql`(${team} = any(${teams}) or ${tier} = any(${tiers}) and ${team} <> all(${known}))`;
  // A lead sees to the teams they lead; one without a team of their own, and an administrator, to all.
  const ledTeams = mayLead ? by.teams.filter(({ isLead }) => isLead).map(({ team }) => team) : [];
  const soon = new Date(at.getTime() + AT_RISK_MINUTES * 60_000);
  const unfinished = sql`t.status <> 'closed' and t.status <> 'resolved'`;
  const lists = [
    list(look, 'toReply', sql`t.answer_owed_since`, {
      from: sql``,
      where: sql`t.answer_owed_since is not null and t.status <> 'closed' and (t.assignee_id = ${by.id}
        or t.assignee_id is null and t.holding_tier = any(${tiers}) and ${mine(sql`t.team`, sql`t.holding_tier`)})`,
    }),
    list(look, 'toAccept', sql`e.raised_at`, {
      escalationId: sql`e.id`,
      from: sql`join escalation e on e.ticket_id = t.id and e.state = 'raised' and ${mine(sql`e.to_team`, sql`e.to_tier`)}`,
    }),
    list(look, 'toAcknowledge', sql`l.sent_at`, {
      relayId: sql`l.id`,
      from: sql`join relay l on l.ticket_id = t.id and l.state = 'sent' and ${mine(sql`l.team`, sql`l.tier`)}`,
    }),
    list(look, 'toAnswer', sql`l.sent_at`, {
      relayId: sql`l.id`,
      from: sql`join relay l on l.ticket_id = t.id and l.state = 'questioned' join solution s on s.id = l.solution_id and s.tier = any(${tiers})`,
    }),
    list(look, 'toContact', sql`t.updated_at`, {
      isCall: true,
      from: sql``,
      where: sql`t.status = 'relaying' and t.tier = any(${tiers}) and ${mine(sql`t.team`, sql`t.tier`)} and not exists (
        select from relay l where l.ticket_id = t.id and l.tier = t.tier and l.state in ('held', 'sent', 'questioned'))`,
    }),
    list(look, 'atRisk', sql`c.started_at`, {
      due: sql`c.due_at`,
      from: sql`join clock c on c.ticket_id = t.id and c.ended_at is null and c.paused_at is null and c.due_at < ${soon}`,
      where: sql`(${unfinished} or t.answer_owed_since is not null) and t.tier = any(${tiers}) and (t.assignee_id = ${by.id} or t.assignee_id is null) and not exists (
        select from clock d where d.ticket_id = c.ticket_id and d.ended_at is null and d.paused_at is null and (d.due_at, d.id) < (c.due_at, c.id))`,
      order: sql`c.due_at`,
    }),
    list(look, 'mine', sql`t.updated_at`, {
      from: sql``,
      where: sql`t.assignee_id = ${by.id} and ${unfinished}`,
      // Who waits for an answer stands first, whatever the priority of the others.
      order: sql`t.answer_owed_since, t.priority_rank desc, t.created_at`,
    }),
    list(look, 'unassigned', sql`t.created_at`, {
      from: sql``,
      where: sql`t.assignee_id is null and ${unfinished} and t.holding_tier = any(${tiers}) and not exists (select from escalation e where e.ticket_id = t.id and e.state = 'raised')`,
      order: sql`t.priority_rank desc, t.created_at`,
    }),
    list(look, 'learningDebt', sql`l.sent_at`, {
      relayId: sql`l.id`,
      due: sql`(select min(c.due_at) from clock c where c.ticket_id = t.id and c.kind = 'acknowledge' and c.tier = l.tier and c.ended_at is null)`,
      from: sql`join relay l on l.ticket_id = t.id and l.state in ('sent', 'questioned')`,
      where: sql`t.status = 'resolved' and (${mayLead && ledTeams.length === 0} or l.team = any(${ledTeams}))`,
    }),
  ];
  const { rows } = await sql<Row>`${sql.join(lists, sql` union all `)}`.execute(db);
  const of = (name: ShiftList) => rows.filter((row) => row.list === name).map(toItem);
  return {
    toReply: of('toReply'),
    toAccept: of('toAccept'),
    toAcknowledge: of('toAcknowledge'),
    toAnswer: of('toAnswer'),
    toContact: of('toContact'),
    atRisk: of('atRisk'),
    mine: of('mine'),
    unassigned: of('unassigned'),
    learningDebt: of('learningDebt'),
  };
}

type Part = {
  from: RawBuilder<unknown>;
  where?: RawBuilder<unknown>;
  order?: RawBuilder<unknown>;
  due?: RawBuilder<unknown>;
  escalationId?: RawBuilder<unknown>;
  relayId?: RawBuilder<unknown>;
  isCall?: boolean;
};

function list(
  look: Look,
  name: ShiftList,
  since: RawBuilder<unknown>,
  { from, where = sql`true`, order = since, due, escalationId, relayId, isCall = false }: Part,
): RawBuilder<unknown> {
  const none = sql`null::uuid`;
  return sql`(select ${ticketColumns}, ${name} as list, ${since} as since, ${due ?? sql`null::timestamptz`} as line_due_at, ${escalationId ?? none} as escalation_id, ${relayId ?? none} as relay_id,
      ${isCall ? sql`r.phone` : sql`null::text`} as phone, ${isCall ? sql`(select count(*)::int ${attemptsSince})` : sql`null::int`} as attempts
    from ticket t ${ticketPeople} ${from} where ${visibleTo(look)} and ${where} order by ${order} limit ${LIST_MAX})`;
}

function toItem({ list: _, since, lineDueAt, escalationId, relayId, phone, attempts, ...ticket }: Row): ShiftItem {
  return {
    ticket,
    since,
    dueAt: lineDueAt ?? ticket.dueAt,
    ...(escalationId && { escalationId }),
    ...(relayId && { relayId }),
    ...(phone && { phone }),
    ...(attempts && { attempts }),
  };
}
