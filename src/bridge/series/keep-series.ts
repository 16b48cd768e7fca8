import { sql } from 'kysely';
import { daysAfter } from '../../calendar/days.ts';
import type { DeskAct } from '../../identity/act.ts';
import { planOfVersion, versionInForce } from '../../plan/versions/store.ts';
import { newId } from '../../platform/ids.ts';
import { isRefusal } from '../../platform/outcome.ts';
import { keepWhatPeopleAdded } from '../agenda/carry-over.ts';
import { recordBridgeEvent } from '../events.ts';
import { invite } from '../invite.ts';
import { dueOf } from '../rules/due.ts';
import { DAYS_AHEAD, differenceOf, type Kept, type Occurrence, occurrences } from '../rules/series.ts';
import { findBridge, invitedTo, lockBridge, saveBridge } from '../store.ts';
import { wakeFor } from './prepare.ts';

const SERIES_LOCK = 7305;

/**
 * Makes the calls of the days ahead as the plan in force has them: those that are missing are made, those that it has at another time are
 * moved, those that it has not are cancelled, each told with a new number for calendars. A call that has begun goes on as it is. Run by
 * several at once, or again, it does nothing more.
 */
export async function keepSeries(act: DeskAct): Promise<void> {
  const version = await versionInForce(act);
  if (!version) return;
  await sql`select pg_advisory_xact_lock(${SERIES_LOCK}, 0)`.execute(act.db);
  const plan = await planOfVersion(act.db, version);
  const difference = differenceOf(await keptAhead(act), occurrences(plan, act.at));
  for (const one of difference.added) {
    const id = await insertCall(act, version, one);
    const bridge = id && (await findBridge(act.db, id));
    if (!bridge || isRefusal(bridge)) continue;
    const people = await invite(act, plan, bridge);
    await recordBridgeEvent(act, bridge.id, { kind: 'bridge-scheduled', data: called(one, people) });
    await wakeFor(act, bridge.id, dueOf(bridge, act.at).next);
  }
  for (const { id, before, to } of difference.moved) {
    const bridge = await lockBridge(act, id);
    if (isRefusal(bridge)) continue;
    const { startsAt, endsAt, tiers, joinAddress } = to;
    const sequence = bridge.sequence + 1;
    await saveBridge(act, id, { startsAt, endsAt, tiers, joinAddress, planVersion: version, state: 'scheduled', sequence });
    await act.db.updateTable('bridgeItem').set({ outcome: null }).where('bridgeId', '=', id).where('outcome', '=', 'carried').execute();
    const people = await invite(act, plan, { ...bridge, startsAt, tiers });
    await recordBridgeEvent(act, id, { kind: 'bridge-moved', data: { ...called(to, people), before: before.toISOString() } });
    await wakeFor(act, id, dueOf({ ...bridge, ...to, state: 'scheduled' }, act.at).next);
  }
  for (const { id, startsAt } of difference.cancelled) {
    const bridge = await lockBridge(act, id);
    if (isRefusal(bridge)) continue;
    await saveBridge(act, id, { state: 'cancelled', sequence: bridge.sequence + 1 });
    await keepWhatPeopleAdded(act, id);
    const people = await invitedTo(act.db, id);
    await recordBridgeEvent(act, id, {
      kind: 'bridge-cancelled',
      data: { startsAt: startsAt.toISOString(), because: 'plan', people },
    });
  }
}

const called = ({ startsAt, endsAt, tiers }: Occurrence, people: readonly string[]) => ({
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
  tiers,
  people,
});

async function keptAhead({ db, at }: DeskAct): Promise<Kept[]> {
  const { rows } = await sql<Kept>`
    select b.id, b.phase, b.day::text as day, b.starts_at, b.ends_at, b.tiers, b.join_address, b.state, b.cancelled_by is not null as is_cancelled_by_person
    from bridge b where b.kind = 'standing' and b.state in ('scheduled', 'cancelled') and b.starts_at > ${at}
      and b.starts_at < ${daysAfter(at, 2 * DAYS_AHEAD)} order by b.starts_at for no key update`.execute(db);
  return rows;
}

/** Null when there has been one on that day already. */
async function insertCall(act: DeskAct, planVersion: number, { phase, day, ...call }: Occurrence): Promise<string | null> {
  const row = await act.db
    .insertInto('bridge')
    .values({ id: newId(act.at), kind: 'standing', phase, day, takesAll: true, planVersion, openedAt: act.at, ...call })
    .onConflict((conflict) => conflict.columns(['phase', 'day']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}
