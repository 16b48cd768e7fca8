/** Every expected refusal of handing up and relaying down, and its HTTP status. Its sentence is `refusal.<code>` in each language. */
export const ESCALATION_REFUSALS = {
  'escalation-not-found': 404,
  'relay-not-found': 404,
  'vendor-case-not-found': 404,
  'escalation-ended': 409,
  'relay-ended': 409,
  'vendor-case-ended': 409,
  'packet-incomplete': 422,
  'packet-adds-nothing': 422,
  'tier-may-not-be-skipped': 422,
  'escalate-upward': 422,
  'missing-needed': 422,
  'return-note-needed': 422,
  'user-text-needed': 422,
  'lowest-tier-too-high': 422,
  'severity-unknown': 422,
} as const;

export type EscalationRefusal = keyof typeof ESCALATION_REFUSALS;
