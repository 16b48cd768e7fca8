-- The checks of known errors that somebody worked on a ticket, latest outcome of each.
create table check_done (
  ticket_id uuid not null references ticket on delete cascade,
  known_error_id text not null check (char_length(known_error_id) <= 120),
  step text not null check (char_length(step) <= 1000),
  tier smallint not null,
  outcome text not null check (outcome in ('fine', 'fault', 'not-possible')),
  note text,
  actor_id uuid references person,
  at timestamptz not null,
  primary key (ticket_id, known_error_id, step)
);
