/** Every expected refusal about pages and what carries them, and its HTTP status. */
export const PAGING_REFUSALS = {
  'not-rung': 403,
  'page-not-found': 404,
  'push-device-not-found': 404,
  'webhook-not-found': 404,
  'page-acknowledged': 409,
  'page-over': 409,
  'too-many-webhooks': 409,
  'push-service-unknown': 422,
  'address-not-https': 422,
  'address-not-public': 422,
} as const;
