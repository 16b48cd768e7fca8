-- A calendar program signs in nowhere: it holds an address with a secret. One for each person, kept as SHA-256 only;
-- a new one takes the place of the old.
create table plan_feed (
  person_id uuid primary key references person on delete cascade,
  secret_hash bytea not null unique,
  created_at timestamptz not null
);
