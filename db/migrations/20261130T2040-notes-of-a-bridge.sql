-- What was said in the room of a bridge, or is noted of it, says so.
alter table message add column bridge_id uuid references bridge (id);
-- What came of a ticket on a bridge is noted on it by the desk once.
create unique index message_of_bridge_by_desk on message (bridge_id, ticket_id) where bridge_id is not null and author_id is null;
