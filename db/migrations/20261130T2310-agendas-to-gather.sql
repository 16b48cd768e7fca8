-- A live bridge whose agenda is to be gathered anew: however much happens meanwhile, once.
create table bridge_to_gather (
  bridge_id uuid primary key references bridge on delete cascade,
  asked_at timestamptz not null
);
