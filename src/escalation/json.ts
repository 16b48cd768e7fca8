import { sql } from 'kysely';

const person = (column: string) =>
  sql`(select json_build_object('id', p.id, 'name', p.name) from person p where p.id = ${sql.ref(column)})`;

/** An escalation `e`, a solution `s`, a relay `l` and a vendor case `v` as the API shows them. */
export const escalationJson = sql`json_build_object(
  'id', e.id, 'ticketId', e.ticket_id, 'fromTier', e.from_tier, 'toTier', e.to_tier, 'toTeam', e.to_team, 'state', e.state,
  'reason', e.reason, 'packet', e.packet, 'packetScore', e.packet_score,
  'raisedBy', ${person('e.raised_by')}, 'raisedAt', e.raised_at, 'acceptedBy', ${person('e.accepted_by')}, 'acceptedAt', e.accepted_at,
  'endedAt', e.ended_at, 'returnReason', e.return_reason, 'returnMissing', coalesce(to_json(e.return_missing), '[]'), 'returnNote', e.return_note)`;

export const solutionJson = sql`json_build_object(
  'id', s.id, 'tier', s.tier, 'rootCause', s.root_cause, 'causeCategory', s.cause_category, 'steps', s.steps, 'userText', s.user_text,
  'lowestTier', s.lowest_tier, 'recordedBy', ${person('s.recorded_by')}, 'at', s.at)`;

export const relayJson = sql`json_build_object(
  'id', l.id, 'solutionId', l.solution_id, 'tier', l.tier, 'team', l.team, 'state', l.state, 'sentAt', l.sent_at,
  'acknowledgedBy', ${person('l.acknowledged_by')}, 'acknowledgedAt', l.acknowledged_at,
  'questions', coalesce((select json_agg(json_build_object('id', q.id, 'question', q.question, 'askedBy', ${person('q.asked_by')}, 'askedAt', q.asked_at,
      'answer', q.answer, 'answeredBy', ${person('q.answered_by')}, 'answeredAt', q.answered_at) order by q.asked_at)
    from relay_question q where q.relay_id = l.id), '[]'))`;

export const vendorCaseJson = sql`json_build_object(
  'id', v.id, 'caseNumber', v.case_number, 'severity', v.severity, 'summary', v.summary, 'openedBy', ${person('v.opened_by')}, 'openedAt', v.opened_at,
  'answer', v.answer, 'answeredAt', v.answered_at,
  'log', coalesce((select json_agg(json_build_object('id', g.id, 'direction', g.direction, 'entry', g.entry, 'actor', ${person('g.actor_id')}, 'at', g.at) order by g.at)
    from vendor_log g where g.vendor_case_id = v.id), '[]'))`;
