/** Whose; without, one’s own. */
export type GapsSearch = { person?: string | undefined };

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** Reads an address; what it does not know is as if it were not there. */
export function gapsSearchIn({ person }: Record<string, unknown>): GapsSearch {
  return { person: typeof person === 'string' && UUID.test(person) ? person : undefined };
}
