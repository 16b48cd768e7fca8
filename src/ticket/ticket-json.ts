import { sql } from 'kysely';

/** A ticket `t` as lists and pages show it, with the names of its people: one query, no second look. */
export const ticketColumns = sql`
  t.id, t.number, t.subject, t.status, t.waiting_for, t.waiting_until, t.tier, t.team,
  case when a.id is null then null else json_build_object('id', a.id, 'name', a.name) end as assignee, t.assignee_since,
  t.open_hand_offs @> '[{"state": "raised"}]' as is_to_accept,
  t.assignee_id is not null and not t.open_hand_offs @> '[{"state": "raised"}]' as is_taken, t.is_confirmed,
  json_build_object('id', r.id, 'name', r.name) as requester,
  t.issue_area, t.kind, t.priority, t.impact, t.urgency, t.platform, t.device_name, t.error_code, t.affected, t.channel,
  t.plan_version, t.phase, t.version, t.created_at, t.updated_at, t.resolved_at, t.closed_at, t.answer_owed_since, t.reopened_at, t.due_at`;

export const ticketPeople = sql`join person r on r.id = t.requester_id left join person a on a.id = t.assignee_id`;
