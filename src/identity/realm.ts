/** Where one looks and acts: among the tickets that count, or among those that are practised on. Neither is ever seen from the other. */
export const REALMS = ['real', 'practice'] as const;
export type Realm = (typeof REALMS)[number];
