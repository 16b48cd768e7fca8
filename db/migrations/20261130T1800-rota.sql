-- Who is on duty. The plan says how many a team needs and when; these rows say who. All shifts are counted from them, none is kept.

-- People of a team who take turns on the same days and hours; an end that is not after the beginning is the next day's.
create table rota_layer (
  id uuid primary key,
  team text not null,
  people uuid[] not null check (cardinality(people) between 1 and 100),
  at_once smallint not null check (at_once between 1 and 100),
  starts_on date not null,
  until date check (until >= starts_on),
  -- The day from which turns are counted: changing a layer that has begun leaves it.
  turns_from date not null,
  turn_every smallint not null check (turn_every between 1 and 365),
  turn_unit text not null check (turn_unit in ('day', 'week')),
  days text[] not null check (cardinality(days) between 1 and 7),
  from_time text not null,
  to_time text not null,
  time_zone text not null,
  version integer not null default 1,
  created_at timestamptz not null
);
create index rota_layer_of_team on rota_layer (team, until);

-- One who is on duty besides the layers, or in the place of somebody.
create table rota_override (
  id uuid primary key,
  team text not null,
  person_id uuid not null references person,
  -- Whose turns it takes the place of; more than one where somebody stands in for who stood in already. Nobody: a shift of its own.
  instead_of uuid[] not null,
  source text not null check (source in ('single', 'override', 'swap')),
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  created_at timestamptz not null
);
create index rota_override_of_team on rota_override (team, ends_at);

create table absence (
  id uuid primary key,
  person_id uuid not null references person,
  kind text not null check (kind in ('holiday', 'sick', 'training', 'other')),
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  created_at timestamptz not null
);
create index absence_of_person on absence (person_id, ends_at);
create index absence_until on absence (ends_at);

-- A shift that one person asks another to take, perhaps for one of theirs. It holds once the other has accepted.
create table rota_swap (
  id uuid primary key,
  team text not null,
  asked_by uuid not null references person,
  asked_of uuid not null references person check (asked_of <> asked_by),
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  their_starts_at timestamptz,
  their_ends_at timestamptz check (their_ends_at > their_starts_at),
  state text not null default 'asked' check (state in ('asked', 'accepted', 'declined', 'withdrawn')),
  asked_at timestamptz not null,
  answered_at timestamptz
);
create index rota_swap_of_team on rota_swap (team, ends_at) where state = 'asked';
