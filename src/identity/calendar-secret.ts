import type { Db } from '../platform/database.ts';
import type { Refusal } from '../platform/outcome.ts';
import type { Act } from './act.ts';
import { mayMakeWayIn } from './may-make-way-in.ts';
import { hashSecret, newSecret } from './secrets.ts';

/** A secret with which a calendar program reads as this person, who has one at a time: the one before opens nothing any more. */
export async function makeCalendarSecret(act: Act): Promise<string | Refusal> {
  const cannot = await mayMakeWayIn(act);
  if (cannot) return cannot;
  const secret = newSecret();
  const kept = { secretHash: hashSecret(secret), createdAt: act.at };
  await act.db
    .insertInto('planFeed')
    .values({ personId: act.by.id, ...kept })
    .onConflict((conflict) => conflict.column('personId').doUpdateSet(kept))
    .execute();
  return secret;
}

export async function calendarSecretSince(db: Db, personId: string): Promise<Date | null> {
  const kept = await db.selectFrom('planFeed').select('createdAt').where('personId', '=', personId).executeTakeFirst();
  return kept?.createdAt ?? null;
}

/** Whether there was one. */
export async function dropCalendarSecret(db: Db, personId: string): Promise<boolean> {
  const gone = await db.deleteFrom('planFeed').where('personId', '=', personId).executeTakeFirst();
  return gone.numDeletedRows > 0n;
}

export async function personOfCalendarSecret(db: Db, secret: string): Promise<string | null> {
  const kept = await db.selectFrom('planFeed').select('personId').where('secretHash', '=', hashSecret(secret)).executeTakeFirst();
  return kept?.personId ?? null;
}
