-- A question of a trainer’s own that is changed is another one of the same id: the newest counts, and what was answered before says
-- nothing of it.
alter table quiz_question add column version integer not null default 1 check (version > 0);
alter table quiz_question drop constraint quiz_question_pkey, add primary key (id, version);
