/** Every expected refusal of a forecast or a rehearsal, and its HTTP status. */
export const REHEARSAL_REFUSALS = {
  'rehearsal-phase-unknown': 404,
  'rehearsal-without-teams': 422,
  'rehearsal-without-hours': 422,
  'rehearsal-without-tickets': 422,
  'rehearsal-too-many-tickets': 422,
  'rehearsal-dates-too-far': 422,
  'rehearsal-zone-unknown': 422,
} as const;
