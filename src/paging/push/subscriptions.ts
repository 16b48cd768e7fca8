import type { Act, DeskAct, Look } from '../../identity/act.ts';
import type { Surroundings } from '../../identity/route.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import { newId } from '../../platform/ids.ts';
import { refuse } from '../../platform/outcome.ts';
import type * as contract from '../contract.ts';
import { recordPagingEvent } from '../events.ts';
import { isPushService } from './push-services.ts';

/** Each is called for every ring, so there is an end to them: the oldest makes room. */
const DEVICES_MAX = 10;

export async function readPushKey(_: Look, __: InputOf<typeof contract.readPushKey>, { outside }: Surroundings) {
  return { key: outside.push.publicKey };
}

export async function listPushDevices({ db, by }: Look) {
  const items = await db
    .selectFrom('pushSubscription')
    .select(['id', 'device', 'endpoint', 'createdAt'])
    .where('personId', '=', by.id)
    .orderBy('createdAt')
    .orderBy('id')
    .execute();
  return { items };
}

/** Lets the desk push to a browser. One that somebody else was signed in to before is theirs no more. */
export async function addPushDevice(
  act: Act,
  { endpoint, keys, device }: InputOf<typeof contract.addPushDevice>,
  { outside }: Surroundings,
) {
  if (!isPushService(endpoint, outside)) return refuse('push-service-unknown');
  const row = { personId: act.by.id, ...keys, device };
  const kept = await act.db
    .insertInto('pushSubscription')
    .values({ id: newId(act.at), endpoint, ...row, createdAt: act.at })
    .onConflict((conflict) => conflict.column('endpoint').doUpdateSet(row))
    .returning(['id', 'device', 'endpoint', 'createdAt'])
    .executeTakeFirstOrThrow();
  await recordPagingEvent(act, { kind: 'push-device-added', subjectId: kept.id, data: { device } });
  await dropOldest(act);
  return kept;
}

async function dropOldest(act: Act): Promise<void> {
  const all = await act.db
    .selectFrom('pushSubscription')
    .select('id')
    .where('personId', '=', act.by.id)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .execute();
  for (const { id } of all.slice(DEVICES_MAX)) await dropDevice(act, id, 'too-many');
}

export async function removePushDevice(act: Act, { id }: InputOf<typeof contract.removePushDevice>) {
  const own = await act.db
    .selectFrom('pushSubscription')
    .select('id')
    .where('id', '=', id)
    .where('personId', '=', act.by.id)
    .executeTakeFirst();
  if (!own) return refuse('push-device-not-found');
  await dropDevice(act, id, 'person');
  return { id };
}

export async function dropDevice(act: Act | DeskAct, id: string, because: 'person' | 'gone' | 'too-many'): Promise<void> {
  const gone = await act.db.deleteFrom('pushSubscription').where('id', '=', id).returning('device').executeTakeFirst();
  if (gone) await recordPagingEvent(act, { kind: 'push-device-removed', subjectId: id, data: { device: gone.device, because } });
}
