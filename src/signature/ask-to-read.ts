import type { TellPeople } from '../identity/reaction.ts';
import type { PLAN_EVENTS } from '../plan/events.ts';
import { publishedPlan } from '../plan/versions/store.ts';
import type { EventOf, Recording } from '../platform/event-log.ts';
import { whoMustRead } from './who-must-read.ts';

/**
 * A new version of the plan rings at those whose part it changed, and at nobody else. Who published it knows, and sees it on
 * their own pages.
 */
export function askToRead(tellPeople: TellPeople) {
  return async (act: Recording, event: EventOf<typeof PLAN_EVENTS, 'plan-in-force'>): Promise<void> => {
    const { version, before } = event.data;
    const readers = await whoMustRead(
      act.db,
      before === null ? null : (await publishedPlan(act.db, before)).document,
      (await publishedPlan(act.db, version)).document,
    );
    await tellPeople(
      act,
      event,
      readers.map(({ personId }) => personId).filter((id) => id !== event.actorId),
    );
  };
}
