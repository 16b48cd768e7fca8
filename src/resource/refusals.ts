/** Every expected refusal about resources, and its HTTP status. */
export const RESOURCE_REFUSALS = {
  'resource-not-found': 404,
  'resource-keepers-only': 403,
  'resource-of-plan': 409,
  'resource-of-product': 409,
  'resource-off-shelf': 409,
  'resource-there-already': 409,
  'shelf-full': 409,
  'resource-without-title': 422,
  'resource-without-content': 422,
  'resource-content-twice': 422,
  'resource-address-unsafe': 422,
  'resource-owner-unknown': 422,
  'resource-review-past': 422,
} as const;
