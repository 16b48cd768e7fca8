-- Whom to call, a list of every shift: of all open tickets few are on their way down, and only those are read.
create index ticket_relaying on ticket (tier, updated_at, id) where status = 'relaying';
