import type { Locale } from '../platform/http/shapes.ts';
import { newId } from '../platform/ids.ts';
import type { Act, Actor } from './act.ts';

/** Somebody whom a script plays, in practice. They are in no list of people, in no team, and have no way in. */
export async function addPlayedPerson(act: Act, { name, locale }: { name: string; locale: Locale }): Promise<Actor> {
  const id = newId(act.at);
  // No mail ever goes to a domain of this ending (RFC 6761).
  const email = `${id}@practice.invalid`;
  await act.db
    .insertInto('person')
    .values({ id, email, name, role: 'requester', locale, isPlayed: true, createdAt: act.at, updatedAt: act.at })
    .execute();
  return played({ id, email, name, locale }, act.by.id);
}

/** The same as who acts. */
export function played({ id, email, name, locale }: Pick<Actor, 'id' | 'email' | 'name' | 'locale'>, playsFor: string): Actor {
  return { kind: 'person', id, email, name, phone: null, role: 'requester', locale, teams: [], tiers: [], playsFor };
}
