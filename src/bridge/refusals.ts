/** Every expected refusal about a bridge, and its HTTP status. */
export const BRIDGE_REFUSALS = {
  'not-your-bridge': 403,
  'bridge-not-found': 404,
  'agenda-item-not-found': 404,
  'action-not-found': 404,
  'entry-not-found': 404,
  'bridge-not-yet': 409,
  'bridge-not-live': 409,
  'bridge-over': 409,
  'tier-is-there': 409,
  'already-on-agenda': 409,
  'agenda-full': 409,
  'bridge-in-the-past': 422,
  'tier-without-team': 422,
  'ticket-or-title': 422,
  'owner-not-here': 422,
  'role-not-here': 422,
} as const;
