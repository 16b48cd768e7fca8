-- The event log: timeline, audit trail, report source and outbox. One function writes it.
create table event (
  seq bigint generated always as identity primary key,
  id uuid not null unique,
  kind text not null,
  ticket_id uuid references ticket on delete cascade,
  subject_id uuid,
  actor_id uuid references person,
  is_public boolean not null,
  data jsonb not null,
  at timestamptz not null
);
create index event_of_ticket on event (ticket_id, at, id) where ticket_id is not null;

-- A row says that a reaction to an event is done: a reaction that runs twice finds it and stops.
create table reaction_done (
  event_id uuid not null references event (id) on delete cascade,
  reaction text not null,
  at timestamptz not null default now(),
  primary key (event_id, reaction)
);

create table notice (
  id uuid primary key,
  person_id uuid not null references person on delete cascade,
  event_id uuid not null references event (id) on delete cascade,
  ticket_id uuid references ticket on delete cascade,
  kind text not null,
  at timestamptz not null,
  read_at timestamptz,
  unique (person_id, event_id)
);
create index notice_of_person on notice (person_id, at desc, id);
create index notice_unread on notice (person_id) where read_at is null;

create table idempotency (
  person_id uuid not null references person on delete cascade,
  key text not null check (char_length(key) between 1 and 200),
  request_hash bytea not null,
  result jsonb,
  at timestamptz not null default now(),
  primary key (person_id, key)
);
create index idempotency_by_age on idempotency (at);
