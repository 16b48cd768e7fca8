/** Where a resource comes from: the plan in force, the desk, or the product. */
export const ORIGINS = ['plan', 'desk', 'product'] as const;
export type Origin = (typeof ORIGINS)[number];

/** So many may stand on the shelf that were put there at the desk. */
export const OWN_MAX = 500;
export const TITLE_LENGTH = 200;
export const NOTE_LENGTH = 500;
