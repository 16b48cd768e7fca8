-- What the user has confirmed stays confirmed when it is closed: they may still say how it went.
update ticket t set is_confirmed = true
where t.status = 'closed' and exists (select from confirmation c where c.ticket_id = t.id and c.solved and c.at >= t.resolved_at);
