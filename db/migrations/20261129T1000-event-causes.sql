-- An event knows what caused it: the event to which it is a reaction, and how many stand before it in the chain.
alter table event
  add column caused_by uuid references event (id) on delete set null,
  add column depth smallint not null default 0;
create index event_by_cause on event (caused_by) where caused_by is not null;
