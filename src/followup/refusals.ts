/** Every expected refusal about follow-ups that failed, and its HTTP status. */
export const FOLLOWUP_REFUSALS = { 'follow-up-not-found': 404 } as const;
