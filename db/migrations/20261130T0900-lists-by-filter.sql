-- All tickets of an area, a team or a tier: where there are few of them, or none, the whole table was read to say so. At 200,000
-- tickets that were 22,900 pages.
create index ticket_of_area on ticket (issue_area, updated_at desc, id);
create index ticket_of_team on ticket (team, updated_at desc, id);
create index ticket_of_tier on ticket (tier, updated_at desc, id);
-- What somebody works on is shown with what presses most first, in the queue and in the shift. By their last change, they were
-- looked for among all tickets by priority: 107,600 pages.
drop index ticket_of_assignee;
create index ticket_of_assignee on ticket (assignee_id, priority_rank desc, created_at, id) where status <> 'closed';
