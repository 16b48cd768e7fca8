-- What must not wait rings until somebody answers. In the code it is a page, in sentences an alarm.
create table page (
  id uuid primary key,
  about text not null check (about in ('hand-off-not-accepted', 'urgent-untaken', 'bridge-without-tier')),
  tier smallint not null check (tier between 1 and 3),
  -- That it waits with; null for a bridge, where the whole tier is meant.
  team text,
  ticket_id uuid references ticket on delete cascade,
  bridge_id uuid references bridge on delete cascade,
  -- The hand-off, the ticket or the bridge for which it rings: never twice at once.
  occasion uuid not null,
  -- Since when it waits; minutes count from then.
  since timestamptz not null,
  -- The rule as it stood when it began, and the hours in which its minutes count.
  plan_version integer not null references plan_version,
  rule jsonb not null,
  calendar jsonb,
  state text not null default 'waiting' check (state in ('waiting', 'ringing', 'acknowledged', 'ran-out', 'over')),
  -- The step that comes next, of which round, and when; null when nothing does any more.
  step smallint not null default 0,
  round smallint not null default 0,
  rings_at timestamptz,
  last_rung_at timestamptz,
  -- Until when a maintenance window holds it.
  held_until timestamptz,
  acknowledged_by uuid references person,
  acknowledged_at timestamptz,
  ended_at timestamptz,
  over_because text,
  created_at timestamptz not null,
  check (num_nonnulls(ticket_id, bridge_id) = 1),
  check ((acknowledged_by is null) = (acknowledged_at is null)),
  check ((state = 'over') = (ended_at is not null)),
  check ((state = 'over') = (over_because is not null))
);
-- Of two events at once, one begins it.
create unique index page_once on page (occasion, about, tier) where ended_at is null;
create index page_of_ticket on page (ticket_id, id);
create index page_of_bridge on page (bridge_id) where bridge_id is not null;
create index page_by_state on page (state, id);

-- Each time that it rang somebody by a channel; with nobody, that there was nobody. Nobody is rung twice for the same step.
create table ring (
  id uuid primary key,
  page_id uuid not null references page on delete cascade,
  step smallint not null,
  round smallint not null,
  person_id uuid references person,
  channel text check (channel in ('in-app', 'push', 'webhook', 'mail')),
  at timestamptz not null,
  outcome text not null check (outcome in ('rung', 'sent', 'failed', 'no-device', 'already', 'nobody')),
  check ((outcome = 'nobody') = (person_id is null)),
  check ((outcome in ('already', 'nobody')) = (channel is null))
);
create unique index ring_once on ring (page_id, step, round, person_id, channel) nulls not distinct;
create index ring_of_person on ring (person_id, page_id);

-- What rang has rung; only how it came through is learnt later.
create function ring_is_append_only() returns trigger language plpgsql as $$
begin
  if (new.id, new.page_id, new.step, new.round, new.person_id, new.channel, new.at) is distinct from
     (old.id, old.page_id, old.step, old.round, old.person_id, old.channel, old.at) then
    raise exception 'rings are append-only';
  end if;
  return new;
end $$;
create trigger ring_append_only before update on ring for each row execute function ring_is_append_only();

-- A browser that its person lets the desk push to.
create table push_subscription (
  id uuid primary key,
  person_id uuid not null references person on delete cascade,
  endpoint text not null unique,
  p256dh text not null,
  auth text not null,
  device text not null,
  created_at timestamptz not null
);
create index push_subscription_of_person on push_subscription (person_id, created_at);

create table webhook (
  id uuid primary key,
  name text not null,
  url text not null,
  is_active boolean not null default true,
  -- Its secret is counted from a key in the data folder, from its id and from this; none is kept.
  secret_version integer not null default 1,
  version integer not null default 1,
  created_by uuid references person,
  created_at timestamptz not null
);

create table webhook_delivery (
  id uuid primary key,
  webhook_id uuid not null references webhook on delete cascade,
  page_id uuid references page on delete cascade,
  -- The event that is called out.
  event_id uuid not null,
  what text not null check (what in ('rung', 'acknowledged', 'over', 'ran-out', 'test')),
  at timestamptz not null,
  status smallint,
  answered_at timestamptz,
  check ((status is null) = (answered_at is null))
);
create index webhook_delivery_newest on webhook_delivery (webhook_id, id desc);
create index webhook_delivery_of_page on webhook_delivery (page_id) where page_id is not null;
create index webhook_delivery_old on webhook_delivery (at);
