-- Several unread notices of one ticket are one: the newest, which says how many it stands for.
alter table notice
  add column count integer not null default 1 check (count > 0),
  add column replaced_at timestamptz;
with unread as (
  select id, row_number() over (partition by person_id, ticket_id order by at desc, id desc) as place,
    count(*) over (partition by person_id, ticket_id) as many
  from notice where read_at is null and ticket_id is not null)
update notice n set replaced_at = case when u.place > 1 then n.at end, count = case when u.place = 1 then u.many else 1 end
from unread u where u.id = n.id and u.many > 1;
drop index notice_of_person;
drop index notice_unread;
create index notice_of_person on notice (person_id, at desc, id) where replaced_at is null;
create index notice_unread on notice (person_id) where read_at is null and replaced_at is null;
create index notice_of_ticket on notice (ticket_id) where read_at is null and replaced_at is null;
