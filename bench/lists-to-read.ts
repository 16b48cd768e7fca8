import type pg from 'pg';
import type { Desk } from '../src/app/desk.ts';
import { addCaller, type Caller } from './people.ts';

export type Reader = Caller | undefined;
export type Readers = Record<'agent' | 'second' | 'requester' | 'lead' | 'admin', Reader>;

/** Every list that a page opens with, as whom, and the filters that a queue is given. */
export const LISTS: readonly { name: string; as: keyof Readers; path: string }[] = [
  { name: 'queue: my tier, by due', as: 'agent', path: '/tickets?view=my-tier&sort=due' },
  { name: 'queue: all open, by due', as: 'agent', path: '/tickets?view=all-open&sort=due' },
  { name: 'queue: unassigned, by due', as: 'agent', path: '/tickets?view=unassigned&sort=due' },
  { name: 'queue: mine, by due', as: 'agent', path: '/tickets?view=mine&sort=due' },
  { name: 'queue: all, by due', as: 'agent', path: '/tickets?view=all&sort=due' },
  { name: 'queue: open of a team, by due', as: 'agent', path: '/tickets?view=all-open&sort=due&team=mdm-team' },
  { name: 'queue: my tier', as: 'agent', path: '/tickets?view=my-tier&sort=priority' },
  { name: 'queue: tier 2', as: 'second', path: '/tickets?view=my-tier&sort=priority' },
  { name: 'queue: all open', as: 'agent', path: '/tickets?view=all-open&sort=priority' },
  { name: 'queue: all open, by change', as: 'agent', path: '/tickets?view=all-open&sort=updated' },
  { name: 'queue: my tier, by change', as: 'agent', path: '/tickets?view=my-tier&sort=updated' },
  { name: 'queue: all open, by age', as: 'agent', path: '/tickets?view=all-open&sort=created' },
  { name: 'queue: unassigned', as: 'agent', path: '/tickets?view=unassigned&sort=priority' },
  { name: 'queue: mine', as: 'agent', path: '/tickets?view=mine&sort=priority' },
  { name: 'queue: resolved', as: 'agent', path: '/tickets?view=resolved&sort=updated' },
  { name: 'queue: all', as: 'agent', path: '/tickets?view=all&sort=updated' },
  { name: 'queue: all, by priority', as: 'agent', path: '/tickets?view=all&sort=priority' },
  { name: 'queue: all of tier 3', as: 'agent', path: '/tickets?view=all&tier=3' },
  { name: 'queue: open of a team', as: 'agent', path: '/tickets?view=all-open&sort=priority&team=mdm-team' },
  { name: 'queue: open of a team without tickets', as: 'agent', path: '/tickets?view=all-open&sort=priority&team=apps-team' },
  { name: 'queue: all of an area without tickets', as: 'agent', path: '/tickets?view=all&area=certificates' },
  { name: 'queue: all urgent', as: 'agent', path: '/tickets?view=all&priority=urgent' },
  { name: 'queue: all that wait', as: 'agent', path: '/tickets?view=all&status=waiting' },
  { name: 'queue: of an assignee', as: 'agent', path: '/tickets?view=all&assignee=me' },
  { name: 'queue: went back', as: 'agent', path: '/tickets?view=all&bounces=1' },
  { name: 'queue: of a phase', as: 'lead', path: '/tickets?view=all&phase=steady&planVersion=1' },
  { name: 'queue: departed', as: 'lead', path: '/tickets?view=all&drift=any&driftSince=2026-W40' },
  { name: 'queue: a common word', as: 'agent', path: '/tickets?view=all&q=laptop' },
  { name: 'queue: a rare word', as: 'agent', path: '/tickets?view=all&q=0x87D1041C' },
  { name: 'queue: no such word', as: 'agent', path: '/tickets?view=all&q=nothing-like-it' },
  { name: 'queue: a word of many messages', as: 'agent', path: '/tickets?view=all&q=profile' },
  { name: 'queue: a word of few messages', as: 'agent', path: '/tickets?view=all&q=zirconium' },
  { name: 'queue: a requester’s name', as: 'agent', path: '/tickets?view=all&q=person-77' },
  { name: 'queue: every requester’s domain', as: 'agent', path: '/tickets?view=all&q=velanorte' },
  { name: 'queue: a vendor case', as: 'agent', path: '/tickets?view=all&q=2609170040' },
  { name: 'queue: open, of a tier, a word', as: 'agent', path: '/tickets?view=all-open&tier=2&sort=priority&q=profile' },
  { name: 'queue: of a requester', as: 'agent', path: '/tickets?view=all&requester={requester}' },
  { name: 'queue: a number', as: 'agent', path: '/tickets?view=all&q=%231234' },
  { name: 'shift of an agent', as: 'agent', path: '/shift' },
  { name: 'shift of tier 2', as: 'second', path: '/shift' },
  { name: 'shift of a lead', as: 'lead', path: '/shift' },
  { name: 'own cases', as: 'requester', path: '/tickets?limit=20' },
  { name: 'own cases, searched', as: 'requester', path: '/tickets?q=laptop' },
  { name: 'own cases, no such word', as: 'requester', path: '/tickets?q=nothing-like-it' },
  { name: 'notices of an agent', as: 'agent', path: '/notices' },
  { name: 'notices of a requester', as: 'requester', path: '/notices' },
  { name: 'failed follow-ups', as: 'admin', path: '/follow-ups' },
  { name: 'drift', as: 'lead', path: '/plan/drift' },
  { name: 'drift of a version', as: 'lead', path: '/plan/drift?version=1' },
  { name: 'people', as: 'admin', path: '/people' },
  { name: 'people: staff', as: 'admin', path: '/people?staff=true' },
  { name: 'people: of a team', as: 'admin', path: '/people?team=mdm-team' },
  { name: 'people: a name', as: 'admin', path: '/people?q=person-77' },
  { name: 'signatures', as: 'admin', path: '/plan/signatures' },
  { name: 'plan', as: 'lead', path: '/plan' },
  { name: 'bridge effect', as: 'lead', path: '/reports/bridge-effect' },
];

/** Who sees the whole desk. */
export async function addLeads(desk: Desk): Promise<Pick<Readers, 'lead' | 'admin'>> {
  return { lead: await addCaller(desk, 'lead-of-all', { role: 'lead' }), admin: await addCaller(desk, 'administrator', { role: 'admin' }) };
}

/** What the stories leave out: people who never had a ticket, departures in all weeks, rare words, work of the desk that failed. */
export async function addTraces(client: pg.Client, tickets: number): Promise<void> {
  await client.query(
    `insert into person (id, email, name, role, locale, email_verified, created_at, updated_at)
     select gen_random_uuid(), 'name-' || n || '@velanorte.example', 'Name ' || n, case when n % 50 = 0 then 'agent' else 'requester' end, 'en', true, now(), now()
     from generate_series(1, $1::int) n`,
    [Math.ceil(tickets / 20)],
  );
  await client.query(`insert into team_member (person_id, team, is_lead, since)
    select id, 'windows-support', false, now() from person p where role = 'agent' and not exists (select from team_member m where m.person_id = p.id)`);
  await client.query(`update message set body = body || ' Zirconium' where id in (select id from message order by id limit 20)`);
  await client.query(`insert into vendor_case (id, ticket_id, case_number, severity, summary, keeper_tier, opened_at, answered_at)
    select gen_random_uuid(), t.id, 'TrackingID#' || (2609170000 + t.number), 'B', 'Asked', 3, t.created_at, t.created_at
    from ticket t where t.number % 50 = 0`);
  await client.query(
    `update vendor_case set case_number = 'TrackingID#2609170040' where id = (select id from vendor_case order by id limit 1)`,
  );
  await client.query(`insert into deviation (id, ticket_id, event_id, kind, plan_version, tier, team, week, detail, at)
    select gen_random_uuid(), e.ticket_id, e.id, (array['tier-skipped', 'packet-below-bar', 'outside-hours', 'wrong-tier', 'promise-missed'])[1 + e.seq % 5],
      t.plan_version, t.tier, t.team, to_char(e.at, 'IYYY-"W"IW'), '{}', e.at
    from event e join ticket t on t.id = e.ticket_id where e.kind = 'ticket-opened' and e.seq % 5 = 0 on conflict do nothing`);
  await client.query(`with phase as (select phase from ticket where phase is not null group by phase order by count(*) desc limit 1)
    insert into bridge (id, kind, phase, day, state, starts_at, ends_at, started_at, ended_at, takes_all, tiers, plan_version, opened_at)
    select gen_random_uuid(), 'standing', phase, current_date - n, 'ended', now() - n * interval '1 day', now() - n * interval '1 day' + interval '30 minutes',
      now() - n * interval '1 day', now() - n * interval '1 day' + interval '25 minutes', true, '{1,2,3}', 1, now() from phase, generate_series(1, 40) n`);
  await client.query(`insert into bridge_item (id, bridge_id, source, about, ticket_id, place, outcome, focused_ms, added_at)
    select gen_random_uuid(), b.id, 'hand-off', 'ticket ' || t.id, t.id, t.number, 'solved', 60000, b.starts_at
    from bridge b join (select id, number, phase, row_number() over (order by number desc) as place from ticket where phase is not null) t
      on t.phase = b.phase and t.place % 40 = extract(day from b.day)::int and t.place < 12000`);
  await client.query(
    `insert into failed_follow_up (id, queue, name, event_id, ticket_id, data, cause, message, tries, first_failed_at, failed_at)
     select gen_random_uuid(), 'react', (array['give-notice', 'note-deviations'])[1 + e.seq % 2], e.id, e.ticket_id, '{}', 'threw', 'an error', 5, e.at, e.at
     from event e where e.kind = 'ticket-opened' order by e.at desc limit $1`,
    [Math.ceil(tickets / 50)],
  );
}
