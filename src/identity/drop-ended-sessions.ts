import type { DeskAct } from './act.ts';

/** Sessions that have run out open nothing any more. */
export async function dropEndedSessions({ db, at }: DeskAct): Promise<void> {
  await db.deleteFrom('session').where('expiresAt', '<', at).execute();
  await db.deleteFrom('verification').where('expiresAt', '<', at).execute();
}
