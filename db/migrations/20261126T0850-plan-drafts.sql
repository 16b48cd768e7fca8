-- A version that is to come into force later may be taken back before it does.
alter table plan_version add column withdrawn_at timestamptz;
alter table plan_version add column withdrawn_by uuid references person on delete set null;

-- What is in force now, for whoever asks: one place knows the order.
create view plan_in_force as
  select version from plan_version where in_force_from <= now() and withdrawn_at is null
  order by in_force_from desc, version desc limit 1;

-- The desk writes one draft at a time. Its version comes from a sequence, so that no edit of an earlier draft fits a later one.
create sequence plan_draft_version;
create table plan_draft (
  is_the_one boolean primary key default true check (is_the_one),
  version integer not null default nextval('plan_draft_version'),
  based_on integer references plan_version,
  document jsonb not null,
  started_by uuid references person on delete set null,
  started_at timestamptz not null,
  changed_by uuid references person on delete set null,
  changed_at timestamptz not null
);

-- People asked to approve a draft, and what they said; kept with the version that came of it.
create table plan_review (
  id uuid primary key,
  asked_by uuid references person on delete set null,
  asked_at timestamptz not null,
  note text,
  ended_at timestamptz,
  ended_as text check (ended_as in ('published', 'withdrawn', 'discarded')),
  plan_version integer references plan_version,
  check ((ended_at is null) = (ended_as is null)),
  check ((ended_as = 'published') = (plan_version is not null))
);
create unique index plan_review_open on plan_review ((true)) where ended_at is null;
create index plan_review_of_version on plan_review (plan_version) where plan_version is not null;
create table plan_approver (
  review_id uuid not null references plan_review on delete cascade,
  person_id uuid not null references person on delete cascade,
  primary key (review_id, person_id)
);
create table plan_decision (
  id uuid primary key,
  review_id uuid not null,
  person_id uuid not null,
  decision text not null check (decision in ('approved', 'changes-asked')),
  comment text,
  draft_version integer not null,
  at timestamptz not null,
  foreign key (review_id, person_id) references plan_approver on delete cascade
);
create index plan_decision_of_review on plan_decision (review_id, person_id, at desc);
