-- Where no person did it, the row says which part of the desk did. Rows of before keep no name.
alter table event
  add column desk_actor text,
  add constraint event_has_one_doer check (actor_id is null or desk_actor is null);
alter table hop
  add column desk_actor text,
  add constraint hop_has_one_doer check (actor_id is null or desk_actor is null);
