import type { Act, DeskAct } from '../../identity/act.ts';

type Offered = { sessionId: string; programme: string; startsAt: Date | null };

/** Says when a session of a programme is held; null when it will not be, is over or full. Said again, the last word counts. */
export async function offerSession({ db }: Act | DeskAct, { sessionId, programme, startsAt }: Offered): Promise<void> {
  if (!startsAt) {
    await db.deleteFrom('programmeSession').where('sessionId', '=', sessionId).execute();
    return;
  }
  await db
    .insertInto('programmeSession')
    .values({ sessionId, programme, startsAt })
    .onConflict((conflict) => conflict.column('sessionId').doUpdateSet({ programme, startsAt }))
    .execute();
}
