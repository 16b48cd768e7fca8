-- A session in which a programme is taught, as the plan had it when the session was planned: a later version leaves it as it is.
create table course_session (
  id uuid primary key,
  programme text not null,
  plan_version integer not null,
  tier smallint not null,
  state text not null default 'planned' check (state in ('planned', 'running', 'ended', 'cancelled')),
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  started_at timestamptz,
  ended_at timestamptz,
  trainer_id uuid not null references person,
  place text,
  join_address text,
  recording_address text,
  seats integer not null check (seats between 1 and 1000),
  -- Which module is taught now, and since when.
  module text,
  module_at timestamptz,
  -- What calendars know the invitation by: it grows with each change that they must be told of.
  sequence integer not null default 0,
  changed_at timestamptz not null,
  planned_by uuid not null references person,
  planned_at timestamptz not null,
  version integer not null default 1,
  check ((state in ('running', 'ended')) = (started_at is not null)),
  check ((state = 'ended') = (ended_at is not null))
);
create index course_session_by_start on course_session (starts_at, id);
create index course_session_of_programme on course_session (programme, starts_at, id);
create index course_session_of_trainer on course_session (trainer_id, starts_at);

-- Who comes. Whoever is past the seats waits, in the order in which they asked: a seat that becomes free is the next one's by itself.
create table enrolment (
  session_id uuid not null references course_session,
  person_id uuid not null references person,
  enrolled_by uuid not null references person,
  enrolled_at timestamptz not null,
  place bigint generated always as identity,
  primary key (session_id, person_id)
);
create index enrolment_of_person on enrolment (person_id, session_id);
create index enrolment_in_order on enrolment (session_id, place);

-- Who was there from when until when, as it was noted; several notes of one person count once.
create table course_attendance (
  id uuid primary key,
  session_id uuid not null references course_session,
  person_id uuid not null references person,
  from_at timestamptz not null,
  to_at timestamptz not null check (to_at > from_at),
  noted_by uuid not null references person,
  noted_at timestamptz not null
);
create index course_attendance_of on course_attendance (session_id, person_id);
create index course_attendance_of_person on course_attendance (person_id, session_id);

-- What whoever watched a trainer says of it.
create table course_observation (
  id uuid primary key,
  session_id uuid not null references course_session,
  trainer_id uuid not null references person,
  tier smallint not null,
  passed boolean not null,
  note text not null,
  observed_by uuid not null references person,
  observed_at timestamptz not null
);
create index course_observation_of on course_observation (session_id);
create index course_observation_of_trainer on course_observation (trainer_id, tier);
create function course_observation_stays() returns trigger language plpgsql as $$
begin
  raise exception 'an observation stays as it was';
end $$;
create trigger course_observation_stays before update or delete on course_observation for each row execute function course_observation_stays();

create table course_question (
  id uuid primary key,
  session_id uuid not null references course_session,
  text text not null,
  asked_by uuid not null references person,
  asked_at timestamptz not null,
  -- What becomes of it; null while nobody has said.
  becomes text check (becomes in ('answered', 'action', 'draft')),
  answer text,
  owner_id uuid references person,
  due_on date,
  done_at timestamptz,
  version integer not null default 1,
  check ((becomes in ('action', 'draft')) is not true or owner_id is not null)
);
create index course_question_of on course_question (session_id, asked_at, id);
create index course_question_open on course_question (owner_id, due_on, id) where done_at is null;

create table course_feedback (
  session_id uuid not null references course_session,
  person_id uuid not null references person,
  rating smallint not null check (rating between 1 and 5),
  helped text,
  missed text,
  given_at timestamptz not null,
  primary key (session_id, person_id)
);
