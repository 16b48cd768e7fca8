-- What somebody handed up, solved and resolved, and when: what points to an area that they could look at again, and what came before and
-- after a session that they attended, are each read in one span of one person.
create index escalation_of_raiser on escalation (raised_by, raised_at) where raised_by is not null;
create index solution_of_recorder on solution (recorded_by, at) where recorded_by is not null;
create index resolution_of_actor on resolution (actor_id, at) where actor_id is not null;
