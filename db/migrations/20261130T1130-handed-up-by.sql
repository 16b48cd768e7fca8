-- Who has handed a ticket up follows it in a view of their own until it is closed, wherever it goes.
alter table ticket add column handed_up_by uuid[] not null default '{}';
update ticket t set handed_up_by = raisers.people
from (select h.ticket_id, array_agg(distinct h.actor_id order by h.actor_id) as people
  from hop h where h.kind = 'escalated' and h.actor_id is not null group by h.ticket_id) raisers
where raisers.ticket_id = t.id;
create index ticket_handed_up on ticket using gin (handed_up_by) where status <> 'closed';
