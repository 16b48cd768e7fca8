export const SIGNATURE_REFUSALS = { 'part-changed': 409 } as const;
