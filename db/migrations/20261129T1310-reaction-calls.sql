-- A reaction that calls the outside is claimed, calls while no transaction is open, and keeps what it was answered. The request
-- is kept too, as text that keeps its order: a second call after a crash says the same to the letter under the same key.
-- `claimed_at` is null while nobody is calling.
create table reaction_call (
  event_id uuid not null references event (id) on delete cascade,
  reaction text not null,
  request json,
  claimed_at timestamptz,
  answer jsonb,
  answered_at timestamptz,
  primary key (event_id, reaction)
);
