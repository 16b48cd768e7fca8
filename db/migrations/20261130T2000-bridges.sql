-- Bridge calls: all tiers on the line together. Those of a series are made ahead, one for each day of it; others are opened for something.
create table bridge (
  id uuid primary key,
  kind text not null check (kind in ('standing', 'ad-hoc')),
  -- A call of a series: of which phase, on which day of it.
  phase text,
  day date,
  -- Null for a call of a series, which is called as its phase is.
  title text,
  reason text,
  -- Which rule of the plan opened it, and upon what: no second one is open for the same.
  opened_for text,
  rule jsonb,
  state text not null default 'scheduled' check (state in ('scheduled', 'live', 'ended', 'missed', 'cancelled')),
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  started_at timestamptz,
  ended_at timestamptz,
  -- It takes up all that waits, of its phase or of the desk; otherwise only what people put there.
  takes_all boolean not null,
  tiers smallint[] not null check (cardinality(tiers) between 1 and 4),
  join_address text,
  plan_version integer not null,
  -- What calendars know an invitation by: it grows with each change that they must be told of.
  sequence integer not null default 0,
  lead_id uuid references person,
  scribe_id uuid references person,
  focus_id uuid,
  focused_at timestamptz,
  -- Who said that it is not held; nobody, when the plan did.
  cancelled_by uuid references person,
  opened_by uuid references person,
  opened_at timestamptz not null,
  version integer not null default 1,
  check ((kind = 'standing') = (phase is not null and day is not null)),
  check (kind = 'standing' or title is not null)
);
create unique index bridge_of_series on bridge (phase, day);
create unique index bridge_open_for on bridge (opened_for) where opened_for is not null and state in ('scheduled', 'live');
create index bridge_by_start on bridge (starts_at, id);
create index bridge_open on bridge (starts_at, id) where state in ('scheduled', 'live');

-- Who is asked to come, and why; whoever joins besides is welcome.
create table bridge_invited (
  bridge_id uuid not null references bridge,
  person_id uuid not null references person,
  -- Null for whoever belongs to none.
  tier smallint,
  because text not null check (because in ('on-duty', 'of-tier', 'assignee', 'named')),
  primary key (bridge_id, person_id)
);
create index bridge_invited_person on bridge_invited (person_id, bridge_id);

-- Who was there, and when: a row for each device, from the moment that it came to its leaving, or to when it was last heard.
create table bridge_attendance (
  id uuid primary key,
  bridge_id uuid not null references bridge,
  person_id uuid not null references person,
  tier smallint,
  device text not null,
  joined_at timestamptz not null,
  seen_at timestamptz not null,
  left_at timestamptz
);
create index bridge_attendance_of on bridge_attendance (bridge_id, person_id);
create unique index bridge_attendance_open on bridge_attendance (bridge_id, person_id, device) where left_at is null;
create index bridge_attendance_of_person on bridge_attendance (person_id, bridge_id);

create table bridge_action (
  id uuid primary key,
  bridge_id uuid not null references bridge,
  item_id uuid,
  ticket_id uuid references ticket on delete cascade,
  text text not null,
  owner_id uuid not null references person,
  due_on date not null,
  state text not null default 'open' check (state in ('open', 'done')),
  note text,
  made_by uuid not null references person,
  made_at timestamptz not null,
  done_by uuid references person,
  done_at timestamptz,
  version integer not null default 1
);
create index bridge_action_of on bridge_action (bridge_id);
create index bridge_action_open on bridge_action (owner_id, due_on, id) where state = 'open';

-- What is looked at, in the order of `place`.
create table bridge_item (
  id uuid primary key,
  bridge_id uuid not null references bridge,
  source text not null,
  -- The same thing stands on an agenda once.
  about text not null,
  ticket_id uuid references ticket on delete cascade,
  error_code text,
  action_id uuid references bridge_action,
  title text,
  owner_tier smallint,
  place double precision not null,
  outcome text check (outcome in ('solved', 'escalated', 'relayed', 'action', 'carried', 'dropped')),
  note text,
  carried_from uuid references bridge_item,
  added_by uuid references person,
  added_at timestamptz not null,
  decided_by uuid references person,
  decided_at timestamptz,
  -- How long it was in focus, until it last left it.
  focused_ms bigint not null default 0,
  version integer not null default 1,
  unique (bridge_id, about)
);
create index bridge_item_of_ticket on bridge_item (ticket_id, bridge_id) where ticket_id is not null;
alter table bridge_action add foreign key (item_id) references bridge_item;
alter table bridge add foreign key (focus_id) references bridge_item;

create table bridge_decision (
  id uuid primary key,
  bridge_id uuid not null references bridge,
  item_id uuid references bridge_item,
  text text not null,
  made_by uuid not null references person,
  made_at timestamptz not null
);
create index bridge_decision_of on bridge_decision (bridge_id);

-- What of a bridge's log is worth telling: the log itself stays as it was written.
create table bridge_pin (
  bridge_id uuid not null references bridge,
  event_id uuid not null references event (id) on delete cascade,
  title text,
  -- When it really was, where that is not when it was written.
  at timestamptz,
  pinned_by uuid not null references person,
  pinned_at timestamptz not null,
  primary key (bridge_id, event_id)
);

-- What was done on a bridge says so. A step that was not made on one needs no room for it.
alter table event add column bridge_id uuid references bridge (id);
create index event_of_bridge on event (bridge_id, id) where bridge_id is not null;
alter table hop add column bridge_id uuid references bridge (id);
create index hop_of_bridge on hop (bridge_id) where bridge_id is not null;

-- Whether an error code has been seen before.
create index ticket_of_code on ticket (error_code, created_at) where error_code is not null;
-- Those that went to and fro and are still open: an agenda names them.
create index ticket_bounced_open on ticket (updated_at desc) where bounces > 0 and status <> 'closed' and status <> 'resolved';
