import { administrators } from '../identity/person-store.ts';
import { tellPeople } from '../notice/give-notice.ts';
import type { Recording } from '../platform/event-log.ts';
import type { DeskEvent } from './events.ts';

/** What the desk cannot mend by itself rings at those who look after it. */
export async function tellAdministrators(act: Recording, event: DeskEvent<'follow-ups-failed'>): Promise<void> {
  await tellPeople(act, event, await administrators(act.db));
}
