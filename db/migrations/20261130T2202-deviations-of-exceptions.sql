-- What a plan keeps for those who hold a certificate can be departed from, too: a lead lets somebody without one.
alter table deviation add column exception_id uuid references certificate_exception (id);
alter table deviation drop constraint deviation_check;
alter table deviation add check (num_nonnulls(ticket_id, bridge_id, exception_id) = 1);
create index deviation_of_exception on deviation (week, plan_version, exception_id) where exception_id is not null;
