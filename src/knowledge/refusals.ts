export const KNOWLEDGE_REFUSALS = { 'check-unknown': 422 } as const;
