-- An answer is owed when the user has written, or has said that it is not solved: not because an agent opened the ticket again.
with last as (
  select e.ticket_id, max(e.seq) as answered from event e
  where e.kind in ('ticket-resolved', 'ticket-closed') or (e.kind = 'ticket-confirmed' and (e.data ->> 'solved')::boolean)
    or (e.kind = 'ticket-replied' and not (e.data ->> 'fromRequester')::boolean)
  group by e.ticket_id)
update ticket t set answer_owed_since = (
  select min(e.at) from event e
  where e.ticket_id = t.id and e.seq > coalesce((select answered from last where last.ticket_id = t.id), -1)
    and ((e.kind = 'ticket-reopened' and e.data ->> 'because' = 'requester') or (e.kind = 'ticket-replied' and (e.data ->> 'fromRequester')::boolean)))
where t.answer_owed_since is not null;
