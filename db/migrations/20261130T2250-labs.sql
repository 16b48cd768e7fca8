-- A ticket to practise on is one person’s: nobody else sees it. No door led to one before, so there is none.
alter table ticket add column practised_by uuid references person;
alter table ticket add constraint ticket_is_practised_by_one check ((realm = 'practice') = (practised_by is not null));
create index ticket_practised_by on ticket (practised_by) where practised_by is not null;

-- Who is played by a script: named on the tickets that are practised on, and in no list of people. They have no way in.
alter table person add column is_played boolean not null default false;

-- One run through a scenario. The scenario and what was drawn are kept with it: a newer file changes nothing of it.
create table lab_attempt (
  id uuid primary key,
  scenario_id text not null,
  digest text not null,
  scenario jsonb not null,
  draws jsonb not null,
  locale text not null check (locale in ('en', 'es')),
  tier smallint not null check (tier between 1 and 3),
  area text not null,
  plan_version integer not null references plan_version,
  person_id uuid not null references person,
  ticket_id uuid not null unique references ticket,
  requester_id uuid not null references person,
  deeds jsonb not null default '[]',
  started_at timestamptz not null,
  finished_at timestamptz,
  score smallint check (score between 0 and 100),
  passed boolean,
  steps jsonb,
  check ((finished_at is null) = (score is null)),
  check ((finished_at is null) = (passed is null)),
  check ((finished_at is null) = (steps is null))
);
create index lab_attempt_of_person on lab_attempt (person_id, scenario_id, started_at desc);
create index lab_attempt_passed on lab_attempt (person_id, tier, finished_at) where passed;
