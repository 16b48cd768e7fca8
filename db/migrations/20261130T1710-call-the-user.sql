-- By which number somebody is called, as E.123 writes it: +34 612 34 56 78, perhaps with an extension. Found by its digits too, with
-- or without the country's.
alter table person add column phone text check (phone ~ '^\+[0-9 ]{7,24}( ext\. [0-9]{1,9})?$');
drop index person_search;
alter table person drop column search;
alter table person add column search tsvector not null generated always as (search_words(
  name || ' ' || email || ' ' || regexp_replace(coalesce(phone, ''), '[^0-9]', '', 'g') || ' '
    || regexp_replace(coalesce(substring(phone from ' .*'), ''), '[^0-9]', '', 'g'))) stored;
create index person_search on person using gin (search);

-- Somebody tried to reach the user, who did not answer.
create table contact_attempt (
  id uuid primary key,
  ticket_id uuid not null references ticket on delete cascade,
  actor_id uuid references person,
  tier smallint,
  channel text not null check (channel in ('phone', 'mail', 'chat', 'in-person')),
  note text check (char_length(note) between 1 and 2000),
  at timestamptz not null
);
create index contact_attempt_of_ticket on contact_attempt (ticket_id, at);
