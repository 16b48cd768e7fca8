export const HANDOUT_REFUSALS = { 'format-not-for-tier': 422, 'handout-busy': 503, 'calendar-feed-not-found': 404 } as const;
