export const CLOCK_REFUSALS = { 'clock-not-found': 404 } as const;
