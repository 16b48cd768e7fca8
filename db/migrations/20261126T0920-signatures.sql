-- A person has read the part of the plan that concerns them, as it was then. The digest says which text that was: a later
-- version that leaves it as it is needs no second reading, and one that goes back to it has been read already.
create table signature (
  id uuid primary key,
  person_id uuid not null references person on delete cascade,
  plan_version integer not null references plan_version,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  teams text[] not null check (cardinality(teams) > 0),
  signed_at timestamptz not null,
  unique (person_id, digest)
);
create index signature_of_person on signature (person_id, signed_at desc);
