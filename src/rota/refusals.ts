/** Every expected refusal about the rota, and its HTTP status. */
export const ROTA_REFUSALS = {
  'not-your-team': 403,
  'not-your-swap': 403,
  'not-your-absence': 403,
  'rota-entry-not-found': 404,
  'shift-not-found': 404,
  'swap-over': 409,
  'already-away': 409,
  'person-away': 409,
  'already-on-duty': 409,
  'not-of-this-team': 422,
  'span-unclear': 422,
  'span-too-long': 422,
  'span-is-over': 422,
  'time-zone-unknown': 422,
  'more-at-once-than-people': 422,
  'stands-in-for-themselves': 422,
} as const;
