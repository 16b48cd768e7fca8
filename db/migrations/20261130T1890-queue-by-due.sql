-- What presses most is what is due first, and what has no running deadline, because it is paused or promised nothing, comes last, by
-- priority and age. Every part runs upward, so that one comparison of rows finds the next page.
create index ticket_open_by_due on ticket (coalesce(due_at, 'infinity'::timestamptz), (-priority_rank), created_at, id)
  where status <> 'closed' and status <> 'resolved';
create index ticket_of_tier_by_due on ticket (tier, coalesce(due_at, 'infinity'::timestamptz), (-priority_rank), created_at, id)
  where status <> 'closed' and status <> 'resolved';
create index ticket_unassigned_by_due on ticket (holding_tier, coalesce(due_at, 'infinity'::timestamptz), (-priority_rank), created_at, id)
  where assignee_id is null and status <> 'closed' and status <> 'resolved';
create index ticket_by_due on ticket (coalesce(due_at, 'infinity'::timestamptz), (-priority_rank), created_at, id);
create index ticket_of_assignee_by_due on ticket (assignee_id, coalesce(due_at, 'infinity'::timestamptz), (-priority_rank), created_at, id)
  where status <> 'closed';
