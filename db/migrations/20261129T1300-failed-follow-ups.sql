-- Work of the desk that failed to its last try, or whose process died in it, until somebody has dealt with it: then the row
-- goes, and the event log says who did what. `data` is the job's own, so that it can be run again. What it is about is told by
-- its event, its ticket or its subject; none of them is a reference, for what failed must be seen whatever became of the rest.
create table failed_follow_up (
  id uuid primary key,
  queue text not null,
  name text not null,
  event_id uuid,
  ticket_id uuid,
  subject text,
  data jsonb not null,
  cause text not null check (cause in ('threw', 'died', 'too-long', 'not-known')),
  message text not null,
  tries integer not null check (tries > 0),
  first_failed_at timestamptz not null,
  failed_at timestamptz not null,
  -- Set on the one of a spell that the administrators were told of.
  rang_at timestamptz
);
create index failed_follow_up_newest on failed_follow_up (failed_at desc, id);
create index failed_follow_up_rang on failed_follow_up (rang_at desc) where rang_at is not null;
