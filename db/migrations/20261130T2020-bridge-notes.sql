-- What is written together on a bridge: each change as it came, in the order in which they were stored. Whoever reads them all has the
-- notes. What is old is joined into one row now and then, which holds all that the rows in whose place it stands held.
create table bridge_note_update (
  id bigint generated always as identity primary key,
  bridge_id uuid not null references bridge,
  update bytea not null check (octet_length(update) between 1 and 2097152),
  -- Whose words it holds: one person’s, or in a joined row all of theirs, in the order in which they first wrote.
  people uuid[] not null check (cardinality(people) >= 1),
  at timestamptz not null
);
create index bridge_note_update_of on bridge_note_update (bridge_id, id);
