/** What a forecast or a rehearsal believes, each with its sentence: nobody should take a figure for more than it stands on. */
export const BELIEFS = [
  'tickets-planned',
  'tickets-estimated',
  'tickets-learned',
  'tickets-given',
  'enrolment-week',
  'enrolment-day-assumed',
  'message-days',
  'hours-of-calendar',
  'hours-usual',
  'hours-learned',
  'kinds-like-catalogue',
  'priorities-assumed',
  'solved-by-responsibility',
  'solved-learned',
  'returned-assumed',
  'returned-learned',
  'vendor-assumed',
  'minutes-planned',
  'minutes-assumed',
  'minutes-learned',
  'times-by-chance',
  'staff-planned',
  'staff-rota',
  'calls-take-people',
  'work-rests',
  'due-first',
  'users-wait',
  'users-have-patience',
  'not-rehearsed',
  'span-cut',
  'runs-fewer',
  'tier-without-hours',
] as const;
export type BeliefCode = (typeof BELIEFS)[number];
export type Belief = { code: BeliefCode; params: Readonly<Record<string, string | number>> };

export const believe = (code: BeliefCode, params: Belief['params'] = {}): Belief => ({ code, params });

/** A figure with what it lies between, 95 times of 100. A figure that is certain lies between itself. */
export type Band = { value: number; low: number; high: number };

export const certain = (value: number): Band => ({ value, low: value, high: value });
