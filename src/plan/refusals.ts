export const PLAN_REFUSALS = { 'plan-version-not-found': 404, 'plan-not-publishable': 422 } as const;
