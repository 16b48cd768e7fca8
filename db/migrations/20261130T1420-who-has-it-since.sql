-- Since when whoever has a ticket has it: who takes it from them is asked, and told that.
alter table ticket add column assignee_since timestamptz;
update ticket t set assignee_since = coalesce(
  (select max(e.at) from event e where e.ticket_id = t.id
    and e.kind in ('ticket-taken', 'ticket-assigned', 'escalation-accepted', 'escalation-returned', 'escalation-withdrawn', 'relay-sent',
      'relay-acknowledged', 'vendor-case-answered', 'ticket-resolved')), t.updated_at)
where t.assignee_id is not null;
alter table ticket add constraint ticket_assignee_since check ((assignee_id is null) = (assignee_since is null));

-- The version that a ticket came to with a message: whoever answers on an older one has not read it.
alter table message add column ticket_version integer;
