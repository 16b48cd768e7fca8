-- What a plan says of bridges can be departed from, too: a call that is not held, or one that a tier does not come to.
alter table deviation alter column ticket_id drop not null;
alter table deviation add column bridge_id uuid references bridge (id);
alter table deviation add check (num_nonnulls(ticket_id, bridge_id) = 1);
create index deviation_of_bridge on deviation (week, plan_version, bridge_id) where bridge_id is not null;
