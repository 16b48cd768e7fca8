-- What bridges have done is seen by phase, the newest tickets first.
create index ticket_of_phase on ticket (phase, created_at desc) where phase is not null;
-- Of whom something was reopened.
create index event_of_reopening on event (ticket_id) where kind = 'ticket-reopened';
