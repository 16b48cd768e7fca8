import { daysAfter } from '../calendar/days.ts';
import type { Db } from '../platform/database.ts';
import type { DeskAct } from './act.ts';
import { hashSecret } from './secrets.ts';

const KEPT_DAYS = 90;

/** Where a request to sign in comes from: the network, and the browser by the secret that the desk has left there. */
export type Place = { network: string; browser: string | null };
export type Known = 'browser' | 'network' | null;

/** By which of both the desk knows whoever has this address: that somebody has signed in as them from there before. */
export async function knownBy(db: Db, email: string, { network, browser }: Place): Promise<Known> {
  const rows = await db
    .selectFrom('signedInFrom')
    .innerJoin('person', 'person.id', 'signedInFrom.personId')
    .select(['person.id', 'signedInFrom.place'])
    .where('person.email', '=', email)
    .execute();
  const isKnown = (name: keyof Place, value: string) => rows.some(({ id, place }) => place.equals(hashOf(id, name, value)));
  if (browser !== null && isKnown('browser', browser)) return 'browser';
  return isKnown('network', network) ? 'network' : null;
}

export async function rememberPlace({ db, at }: { db: Db; at: Date }, email: string, place: Place): Promise<void> {
  const { id: personId } = await db.selectFrom('person').select('id').where('email', '=', email).executeTakeFirstOrThrow();
  const rows = (['network', 'browser'] as const).flatMap((name) => {
    const value = place[name];
    return value === null ? [] : [{ personId, place: hashOf(personId, name, value), lastAt: at }];
  });
  await db
    .insertInto('signedInFrom')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['personId', 'place']).doUpdateSet({ lastAt: at }))
    .execute();
}

/** Whoever held something of the person’s may have been there as well. */
export async function forgetPlaces(db: Db, personId: string): Promise<void> {
  await db.deleteFrom('signedInFrom').where('personId', '=', personId).execute();
}

export async function dropOldPlaces({ db, at }: DeskAct): Promise<void> {
  await db.deleteFrom('signedInFrom').where('lastAt', '<', daysAfter(at, -KEPT_DAYS)).execute();
}

function hashOf(personId: string, name: keyof Place, value: string): Buffer {
  return hashSecret(`${personId} ${name} ${value}`);
}
