-- What the desk did against what the plan says, noted when it happened: one row for each rule that an event broke.
-- The week is the ISO week of the plan's own days, such as 2026-W48: as text it sorts by time and means the same in every zone.
create table deviation (
  id uuid primary key,
  ticket_id uuid not null references ticket on delete cascade,
  event_id uuid not null references event (id) on delete cascade,
  kind text not null,
  plan_version integer not null references plan_version,
  tier smallint,
  team text,
  week text not null check (week ~ '^[0-9]{4}-W[0-9]{2}$'),
  detail jsonb not null,
  at timestamptz not null,
  unique (event_id, kind)
);
-- The figures read it alone, by week; each figure's list of tickets begins with its week, too.
create index deviation_by_week on deviation (week, kind, plan_version, ticket_id);
create index deviation_of_ticket on deviation (ticket_id, at);
-- Open tickets by the phase they were opened in.
create index ticket_open_of_phase on ticket (plan_version, phase, priority_rank desc, created_at, id) where status <> 'closed' and status <> 'resolved';
