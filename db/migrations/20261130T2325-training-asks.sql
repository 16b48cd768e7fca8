-- That the leads of a team were asked to train somebody there: what they were told of is one while it is open, and facts end it.
create table training_ask (
  id uuid primary key,
  team text not null,
  -- The event that rang, which is taken back when there is nothing left to do.
  event_id uuid,
  asked_at timestamptz not null,
  settled_at timestamptz
);
create unique index training_ask_open on training_ask (team) where settled_at is null;
