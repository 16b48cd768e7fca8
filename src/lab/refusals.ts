/** Every expected refusal about practice, and its HTTP status. */
export const LAB_REFUSALS = {
  'lab-not-found': 404,
  'lab-outdated': 409,
  'lab-scenarios-full': 409,
  'scenario-writers-only': 403,
  'ticket-not-solved': 409,
  'scenario-version-not-found': 404,
  'scenario-not-shipped': 409,
  'scenario-other-id': 422,
  'scenario-with-errors': 422,
  'lab-attempt-not-found': 404,
  'lab-check-not-found': 404,
  'lab-check-not-yet': 409,
  'lab-attempt-over': 409,
  'lab-attempt-full': 409,
  'lab-tier-not-in-plan': 409,
} as const;
