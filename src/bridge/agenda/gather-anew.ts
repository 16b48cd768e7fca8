import { sql } from 'kysely';
import type { DeskAct } from '../../identity/act.ts';
import { isRefusal } from '../../platform/outcome.ts';
import { lockBridge, saveBridge } from '../store.ts';
import { fillAgenda } from './fill-agenda.ts';

/** What happens within so long is gathered in one: on a busy desk something happens many times a second, and nobody reads as fast. */
const GATHERED_MS = 2_000;

/**
 * What waits has changed: the agendas of the calls that are live are gathered anew, soon. Where that is to be done already, it takes this
 * up as well; while it is being done, this waits for its end, since it may have looked too early.
 */
export async function gatherSoon({ db, at, jobs }: DeskAct): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    insert into bridge_to_gather (bridge_id, asked_at) select b.id, ${at}::timestamptz from bridge b where b.state = 'live' and b.takes_all order by b.id
    on conflict (bridge_id) do nothing returning bridge_id as id`.execute(db);
  const startAfter = new Date(at.getTime() + GATHERED_MS);
  if (rows.length > 0)
    await jobs.enqueue(
      db,
      'wake',
      rows.map(({ id }) => ({ data: { timer: 'gather-agenda', subject: id }, startAfter })),
    );
}

/** The timer of an agenda. */
export async function gatherAnew(act: DeskAct, id: string): Promise<void> {
  await act.db.deleteFrom('bridgeToGather').where('bridgeId', '=', id).execute();
  const bridge = await lockBridge(act, id);
  if (isRefusal(bridge) || bridge.state !== 'live') return;
  if (await fillAgenda(act, bridge)) await saveBridge(act, id);
}
