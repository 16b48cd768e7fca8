-- From where a person has signed in: so that whoever guesses at their password from elsewhere cannot keep them from it. A network or a
-- browser is kept as SHA-256 with its person, to be recognised and not to be read.
create table signed_in_from (
  person_id uuid not null references person on delete cascade,
  place bytea not null,
  last_at timestamptz not null,
  primary key (person_id, place)
);
create index signed_in_from_by_time on signed_in_from (last_at);
