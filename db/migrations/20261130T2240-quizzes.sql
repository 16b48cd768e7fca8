-- One try at the quiz of a programme: the questions as they were drawn, with their texts, so that neither another release nor
-- another plan changes what was asked; and what it takes to pass, as the plan said then.
create table quiz_attempt (
  id uuid primary key,
  person_id uuid not null references person,
  programme text not null,
  tier smallint not null check (tier between 1 and 3),
  plan_version integer not null references plan_version,
  pass_mark smallint not null check (pass_mark between 1 and 100),
  drawn jsonb not null,
  started_at timestamptz not null,
  answers jsonb,
  answered_at timestamptz,
  -- Of a hundred; what a trainer has still to read counts as nothing until then.
  score numeric(5, 2) check (score between 0 and 100),
  state text not null default 'open' check (state in ('open', 'in-review', 'passed', 'failed')),
  reviewed_by uuid references person,
  reviewed_at timestamptz,
  check ((state = 'open') = (answered_at is null)),
  check ((answers is null) = (answered_at is null)),
  check ((score is null) = (answered_at is null))
);
-- Two tabs are one attempt.
create unique index quiz_attempt_once on quiz_attempt (person_id, programme) where state = 'open';
create index quiz_attempt_of_person on quiz_attempt (person_id, programme, id);
create index quiz_attempt_to_review on quiz_attempt (programme, answered_at, id) where state = 'in-review';

-- What each question of an attempt was worth, for what the questions themselves are worth. `chosen`: the places of the choices as
-- they stand in the question, for the wrong ones that mislead.
create table quiz_mark (
  attempt_id uuid not null references quiz_attempt on delete cascade,
  question_id text not null,
  points numeric(4, 3) not null check (points between 0 and 1),
  is_read boolean not null,
  chosen smallint[] not null default '{}',
  primary key (attempt_id, question_id)
);
create index quiz_mark_of_question on quiz_mark (question_id, attempt_id);

-- A try more than the plan gives, with who gave it and why.
create table quiz_grant (
  id uuid primary key,
  person_id uuid not null references person,
  programme text not null,
  granted_by uuid not null references person,
  reason text not null,
  at timestamptz not null
);
create index quiz_grant_of_person on quiz_grant (person_id, programme);

-- A question that a trainer has written, beside those that come with the desk.
create table quiz_question (
  id text primary key,
  programme text not null,
  question jsonb not null,
  written_by uuid not null references person,
  at timestamptz not null
);
create index quiz_question_of_programme on quiz_question (programme, id);

-- A question that is asked no more, shipped or own; taken back, it is asked again.
create table quiz_question_out (
  programme text not null,
  question_id text not null,
  out_by uuid not null references person,
  at timestamptz not null,
  primary key (programme, question_id)
);
