-- While the vendor has a ticket, the tier that keeps it has it in its hands: when nobody does any more, it stands in that tier's list.
alter table ticket add column holding_tier smallint not null
  generated always as (coalesce((vendor_case ->> 'keeperTier')::smallint, tier)) stored;
drop index ticket_unassigned;
create index ticket_unassigned on ticket (holding_tier, priority_rank desc, created_at, id)
  where assignee_id is null and status <> 'closed' and status <> 'resolved';
