import { tellPeople } from '../notice/give-notice.ts';
import { planOfVersion } from '../plan/versions/store.ts';
import type { Recording } from '../platform/event-log.ts';
import { whoMustRead } from '../signature/who-must-read.ts';
import type { DeskEvent } from './events.ts';

/**
 * A new version of the plan rings at those whose part it changed, and at nobody else. Neither slice knows the other: who must
 * read is a matter of signatures, how they hear of it one of notices. Who published it knows, and sees it on their own pages.
 */
export async function askToRead(act: Recording, event: DeskEvent<'plan-in-force'>): Promise<void> {
  const { version, before } = event.data;
  const readers = await whoMustRead(
    act.db,
    before === null ? null : await planOfVersion(act.db, before),
    await planOfVersion(act.db, version),
  );
  await tellPeople(
    act,
    event,
    readers.map(({ personId }) => personId).filter((id) => id !== event.actorId),
  );
}
