import { administrators } from '../identity/person-store.ts';
import type { TellPeople } from '../identity/reaction.ts';
import type { EventOf, Recording } from '../platform/event-log.ts';
import type { FOLLOWUP_EVENTS } from './events.ts';

/** What the desk cannot mend by itself rings at those who look after it. */
export function tellAdministrators(tellPeople: TellPeople) {
  return async (act: Recording, event: EventOf<typeof FOLLOWUP_EVENTS, 'follow-ups-failed'>): Promise<void> => {
    await tellPeople(act, event, await administrators(act.db));
  };
}
