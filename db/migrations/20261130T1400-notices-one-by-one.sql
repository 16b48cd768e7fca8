-- Each piece of news is read or settled by itself; which of a ticket are shown as one, whoever reads them sees: those that are unread,
-- and those that were read at once. What stood behind a newer one was read with it.
update notice n set read_at = (
  select h.read_at from notice h
  where h.person_id = n.person_id and h.ticket_id = n.ticket_id and h.replaced_at is null and (h.at, h.id) > (n.at, n.id)
  order by h.at, h.id limit 1)
where n.replaced_at is not null;
drop index notice_of_person;
drop index notice_unread;
drop index notice_of_ticket;
alter table notice drop column count, drop column replaced_at;
create index notice_of_person on notice (person_id, at desc, event_id desc);
create index notice_unread on notice (person_id, at desc, event_id desc) where read_at is null;
create index notice_of_ticket on notice (ticket_id) where read_at is null;
create index notice_together on notice (person_id, ticket_id, coalesce(read_at, 'infinity'), at, event_id);
