/** Refusals that any endpoint may give, and their HTTP status. */
export const PLATFORM_REFUSALS = {
  invalid: 400,
  'body-unreadable': 400,
  'cursor-unreadable': 400,
  'body-too-large': 413,
  'media-type-unknown': 415,
  'not-found': 404,
  'too-slow': 408,
  /** Somebody else changed it since the caller looked. */
  stale: 409,
  'too-many-requests': 429,
  'idempotency-key-reused': 422,
  'secret-shown-once': 409,
  'storage-full': 507,
  unavailable: 503,
  ending: 503,
  internal: 500,
} as const;
