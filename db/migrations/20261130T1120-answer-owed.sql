-- Since when the user waits for an answer to what they said, and since when it is open again: a shift shows both, and silence
-- closes nothing over an answer that is owed.
alter table ticket
  add column answer_owed_since timestamptz,
  add column reopened_at timestamptz;

with last as (
  select e.ticket_id,
    max(e.seq) filter (where e.kind in ('ticket-resolved', 'ticket-closed') or (e.kind = 'ticket-confirmed' and (e.data ->> 'solved')::boolean)
      or (e.kind = 'ticket-replied' and not (e.data ->> 'fromRequester')::boolean)) as answered,
    max(e.seq) filter (where e.kind in ('ticket-resolved', 'ticket-closed')) as settled
  from event e where e.kind in ('ticket-resolved', 'ticket-closed', 'ticket-confirmed', 'ticket-replied') group by e.ticket_id)
update ticket t set
  answer_owed_since = (select min(e.at) from event e where e.ticket_id = t.id and e.seq > coalesce(last.answered, -1)
    and (e.kind = 'ticket-reopened' or (e.kind = 'ticket-replied' and (e.data ->> 'fromRequester')::boolean))),
  reopened_at = (select max(e.at) from event e where e.ticket_id = t.id and e.kind = 'ticket-reopened' and e.seq > coalesce(last.settled, -1))
from ticket same left join last on last.ticket_id = same.id
where t.id = same.id and t.status <> 'closed';

-- Whom somebody owes an answer, and what nobody has: a list of every shift, read without the tickets that owe none.
create index ticket_answer_owed on ticket (assignee_id, answer_owed_since) where answer_owed_since is not null;
