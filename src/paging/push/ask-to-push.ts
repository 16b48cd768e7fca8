import type { DeskAct } from '../../identity/act.ts';
import { newId } from '../../platform/ids.ts';
import type { Ring, Ringing } from '../channels.ts';
import { recordPagingEvent } from '../events.ts';

/** Asks for a push to every device of these people; it is sent once this has committed. Who has none cannot be reached so. */
export async function askToPush(act: DeskAct, { page, people }: Ringing): Promise<Ring[]> {
  const subscriptions = await act.db
    .selectFrom('pushSubscription')
    .select(['id', 'personId'])
    .where(
      'personId',
      'in',
      people.map(({ id }) => id),
    )
    .orderBy('id')
    .execute();
  const rings: Ring[] = [];
  for (const { id: person } of people) {
    const own = subscriptions.filter(({ personId }) => personId === person);
    const ring = newId(act.at);
    rings.push({ id: ring, person, channel: 'push', outcome: own.length > 0 ? 'rung' : 'no-device' });
    for (const { id } of own)
      await recordPagingEvent(act, { kind: 'push-asked', subjectId: id, data: { page: page.id, ring, subscription: id } });
  }
  return rings;
}
