/** Every expected refusal about certificates, and its HTTP status. */
export const CERTIFICATE_REFUSALS = {
  'certificate-needed': 403,
  'not-your-member': 403,
  'exception-for-oneself': 403,
  'certificate-not-found': 404,
  'exception-not-found': 404,
  'already-revoked': 409,
  'certificate-renewed': 409,
  'exception-runs': 409,
  'exception-over': 409,
  'programme-not-in-plan': 422,
  'evidence-missing': 422,
  'person-not-here': 422,
  'exception-until-past': 422,
  'exception-too-long': 422,
} as const;
