/** Every expected refusal about people and how they come in, and its HTTP status. */
export const IDENTITY_REFUSALS = {
  'signed-out': 401,
  forbidden: 403,
  'cross-site': 403,
  'over-http': 403,
  'not-by-token': 403,
  'person-not-found': 404,
  'invitation-not-found': 404,
  'token-not-found': 404,
  'link-not-valid': 404,
  'setup-done': 409,
  'person-exists': 409,
  'address-taken': 409,
  'last-admin': 409,
  'role-above-own': 403,
  'team-unknown': 422,
  'phone-not-valid': 422,
  /** Whoever gives themselves a name gives themselves none of somebody who works here. */
  'name-of-staff': 409,
  /** More passwords wait to be checked than the desk will keep waiting. */
  'passwords-busy': 503,
} as const;
