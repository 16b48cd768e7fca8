create table escalation (
  id uuid primary key,
  ticket_id uuid not null references ticket on delete cascade,
  from_tier smallint not null,
  to_tier smallint not null check (to_tier > from_tier),
  to_team text not null,
  state text not null check (state in ('raised', 'accepted', 'returned', 'answered', 'relayed', 'withdrawn')),
  reason text not null,
  packet jsonb not null,
  packet_score smallint not null check (packet_score between 0 and 100),
  raised_by uuid references person,
  raised_at timestamptz not null,
  accepted_by uuid references person,
  accepted_at timestamptz,
  ended_at timestamptz,
  return_reason text check (return_reason in ('incomplete', 'wrong-tier')),
  return_missing text[],
  return_note text
);
create index escalation_of_ticket on escalation (ticket_id, raised_at);
create index escalation_to_accept on escalation (to_team, raised_at) where state = 'raised';
alter table attachment add foreign key (escalation_id) references escalation on delete cascade;
create index attachment_of_escalation on attachment (escalation_id) where escalation_id is not null;

create table solution (
  id uuid primary key,
  ticket_id uuid not null references ticket on delete cascade,
  tier smallint not null,
  root_cause text not null,
  cause_category text not null,
  steps text not null,
  user_text jsonb not null,
  lowest_tier smallint not null,
  recorded_by uuid references person,
  at timestamptz not null
);
create index solution_of_ticket on solution (ticket_id, at);

create table relay (
  id uuid primary key,
  solution_id uuid not null references solution on delete cascade,
  ticket_id uuid not null references ticket on delete cascade,
  tier smallint not null,
  team text not null,
  person_id uuid references person,
  state text not null check (state in ('held', 'sent', 'questioned', 'acknowledged', 'withdrawn')),
  sent_at timestamptz,
  acknowledged_by uuid references person,
  acknowledged_at timestamptz,
  unique (solution_id, tier)
);
create index relay_of_ticket on relay (ticket_id);
create index relay_to_acknowledge on relay (team, sent_at) where state in ('sent', 'questioned');

create table relay_question (
  id uuid primary key,
  relay_id uuid not null references relay on delete cascade,
  question text not null,
  asked_by uuid references person,
  asked_at timestamptz not null,
  answer text,
  answered_by uuid references person,
  answered_at timestamptz
);
create index relay_question_of_relay on relay_question (relay_id, asked_at);

create table vendor_case (
  id uuid primary key,
  ticket_id uuid not null references ticket on delete cascade,
  case_number text not null,
  severity text not null,
  summary text not null,
  keeper_tier smallint not null,
  opened_by uuid references person,
  opened_at timestamptz not null,
  answer text,
  answered_by uuid references person,
  answered_at timestamptz
);
create index vendor_case_of_ticket on vendor_case (ticket_id, opened_at);
create unique index vendor_case_open on vendor_case (ticket_id) where answered_at is null;

create table vendor_log (
  id uuid primary key,
  vendor_case_id uuid not null references vendor_case on delete cascade,
  direction text not null check (direction in ('to-vendor', 'from-vendor')),
  entry text not null,
  actor_id uuid references person,
  at timestamptz not null
);
create index vendor_log_of_case on vendor_log (vendor_case_id, at);
