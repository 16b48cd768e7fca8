-- Tickets that are practised on stay apart from those that count: nothing of the one is seen from the other, and each realm has
-- numbers of its own, so that practising leaves no gap. What hangs on a ticket is in its realm through it.
alter table ticket add column realm text not null default 'real' check (realm in ('real', 'practice'));
alter table ticket alter column realm drop default;
alter table ticket drop constraint ticket_number_key;
alter table ticket add constraint ticket_number_of_realm unique (realm, number);
create sequence practice_ticket_number;
