import type { RecordedEvent, Recording } from '../../platform/event-log.ts';

/** Writes that a reaction to an event is done; false when it was before. Of two at once, the second waits for the first. */
export async function markDone({ db, at }: Recording, { id }: RecordedEvent, reaction: string): Promise<boolean> {
  const marked = await db
    .insertInto('reactionDone')
    .values({ eventId: id, reaction, at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return marked.numInsertedOrUpdatedRows === 1n;
}
