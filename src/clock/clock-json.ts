import { sql } from 'kysely';

/** A clock `c` as the API shows it at an instant. */
export const clockJson = (at: Date) => sql`json_build_object(
  'id', c.id, 'kind', c.kind, 'tier', c.tier,
  'state', case when c.end_state is not null then c.end_state when c.paused_at is not null then 'paused' else 'running' end,
  'startedAt', c.started_at, 'dueAt', c.due_at, 'targetMinutes', c.target_minutes, 'calendar', c.calendar,
  'pausedAt', c.paused_at, 'pauseReason', c.pause_reason, 'pausedMinutes', round(c.paused_ms / 60000.0)::int, 'endedAt', c.ended_at,
  'isBreached', c.breached_at is not null or c.end_state = 'missed' or (c.ended_at is null and c.paused_at is null and c.due_at < ${at}))`;
