-- A promise: to the user (response, next-response, resolution) or between tiers (tier: to accept and to answer what was
-- handed up; acknowledge: to learn what was handed down).
create table clock (
  id uuid primary key,
  ticket_id uuid not null references ticket on delete cascade,
  kind text not null check (kind in ('response', 'next-response', 'resolution', 'tier', 'acknowledge')),
  tier smallint,
  target_minutes integer not null check (target_minutes > 0),
  calendar text,
  started_at timestamptz not null,
  due_at timestamptz not null,
  paused_at timestamptz,
  pause_reason text,
  paused_minutes integer not null default 0,
  ended_at timestamptz,
  end_state text check (end_state in ('met', 'missed', 'cancelled')),
  breached_at timestamptz,
  check ((ended_at is null) = (end_state is null))
);
create unique index clock_running on clock (ticket_id, kind, tier) nulls not distinct where ended_at is null;
create index clock_of_ticket on clock (ticket_id, started_at);
create index clock_due on clock (due_at) where ended_at is null and paused_at is null and breached_at is null;
