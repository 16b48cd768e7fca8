import { sql } from 'kysely';
import type { Act } from '../../identity/act.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import { isRefusal, refuse } from '../../platform/outcome.ts';
import { lockBridge, saveBridge } from '../store.ts';
import type * as contract from './contract.ts';

/** Keeps an entry of the log for the minutes. The entry itself stays as it was written: its title and time stand beside it. */
export async function pinEntry(act: Act, { id, entry, title, at }: InputOf<typeof contract.pinEntry>) {
  const bridge = await lockBridge(act, id, 'pin');
  if (isRefusal(bridge)) return bridge;
  const { rows } = await sql`select from event where id = ${entry} and bridge_id = ${id}`.execute(act.db);
  if (rows.length === 0) return refuse('entry-not-found');
  const said = { ...(title !== undefined && { title }), ...(at !== undefined && { at: at === null ? null : new Date(at) }) };
  await act.db
    .insertInto('bridgePin')
    .values({ bridgeId: id, eventId: entry, pinnedBy: act.by.id, pinnedAt: act.at, ...said })
    .onConflict((conflict) => conflict.columns(['bridgeId', 'eventId']).doUpdateSet({ pinnedBy: act.by.id, pinnedAt: act.at, ...said }))
    .execute();
  await saveBridge(act, id);
  return { entry };
}

/** Takes it out of the minutes again; out of the log, never. */
export async function unpinEntry(act: Act, { id, entry }: InputOf<typeof contract.unpinEntry>) {
  const bridge = await lockBridge(act, id, 'pin');
  if (isRefusal(bridge)) return bridge;
  const gone = await act.db
    .deleteFrom('bridgePin')
    .where('bridgeId', '=', id)
    .where('eventId', '=', entry)
    .returning('eventId')
    .executeTakeFirst();
  if (!gone) return refuse('entry-not-found');
  await saveBridge(act, id);
  return { entry };
}
