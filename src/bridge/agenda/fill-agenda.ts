import { sql } from 'kysely';
import { daysAfter } from '../../calendar/days.ts';
import type { Act, DeskAct } from '../../identity/act.ts';
import { newId } from '../../platform/ids.ts';
import { inRealm } from '../../ticket/visible-to.ts';
import { sameCode, spellingsOf } from '../by-rule/error-code.ts';
import { recordBridgeEvent } from '../events.ts';
import { costOf, mostTelling } from '../rules/agenda.ts';
import type { BridgeRow } from '../store.ts';
import type { AgendaSource } from '../words.ts';
import { callsBefore, type Waiting, waitingFor } from './waiting.ts';

/** More than any call gets through; what is over it waits for the next. */
export const ITEMS_MAX = 200;

type Found = Waiting & { about: string; cost: number };
type Known = { id: string; about: string; source: AgendaSource; isTouched: boolean };

/**
 * Puts on the agenda of a bridge what waits for several tiers by now, what costs users most first, and takes off what has been dealt
 * with meanwhile, unless somebody has touched it. Run again, it changes only what has
 * changed, and says whether anything has.
 */
export async function fillAgenda(act: Act | DeskAct, bridge: BridgeRow): Promise<boolean> {
  if (!bridge.takesAll) return false;
  const before = await callsBefore(act, bridge);
  const since = before.since ?? daysAfter(act.at, -1);
  const waiting = await waitingFor(act, {
    except: await otherSeries(act, bridge),
    since,
    actionsOf: bridge.phase === null ? sql`b.phase is null` : sql`b.phase = ${bridge.phase}`,
    bridge: bridge.id,
    carriedFrom: before.carriedFrom,
  });
  const found = together(await withoutKnownCodes(act, waiting, since), act.at);
  const known = await knownItems(act, bridge);
  const gone = known.filter(({ about, isTouched }) => !isTouched && found.every((one) => one.about !== about));
  await drop(act, gone);
  const room = Math.max(0, ITEMS_MAX - known.length);
  const added = found.filter(({ about }) => known.every((one) => one.about !== about)).slice(0, room);
  await add(act, bridge, added);
  const changed = known.flatMap(({ id, about, isTouched, source: was }) => {
    const source = found.find((one) => one.about === about)?.source;
    return source === undefined || isTouched || source === was ? [] : [{ id, source }];
  });
  for (const { id, source } of changed) await act.db.updateTable('bridgeItem').set({ source }).where('id', '=', id).execute();
  return gone.length + added.length + changed.length > 0;
}

/** A code that somebody has written in another way before is not new. */
async function withoutKnownCodes({ db }: Act | DeskAct, waiting: readonly Waiting[], since: Date): Promise<Waiting[]> {
  const codes = waiting.flatMap(({ source, errorCode }) => (source === 'new-code' && errorCode ? [errorCode] : []));
  if (codes.length === 0) return [...waiting];
  const { rows } = await sql<{ code: string }>`
    select distinct t.error_code as code from ticket t
    where t.error_code = any(${codes.flatMap(spellingsOf)}) and t.created_at <= ${since} and ${inRealm({ realm: 'real' })}`.execute(db);
  const known = new Set(rows.map(({ code }) => sameCode(code)));
  return waiting.filter(({ source, errorCode }) => source !== 'new-code' || !errorCode || !known.has(sameCode(errorCode)));
}

/** The same ticket, code or action stands there once, by its most telling reason. */
function together(waiting: readonly Waiting[], now: Date): Found[] {
  const about = ({ ticketId, errorCode, actionId, carriedFrom }: Waiting) =>
    actionId
      ? `action ${actionId}`
      : errorCode
        ? `code ${sameCode(errorCode)}`
        : ticketId
          ? `ticket ${ticketId}`
          : `carried ${carriedFrom}`;
  return [...Map.groupBy(waiting, about)]
    .map(([key, same]) => {
      const source = mostTelling(same.map((one) => one.source));
      const first = same.find((one) => one.source === source) ?? (same[0] as Waiting);
      const since = Math.min(...same.map((one) => new Date(one.since).getTime()));
      const carriedFrom = same.find((one) => one.carriedFrom)?.carriedFrom ?? null;
      return { ...first, source, carriedFrom, about: key, cost: costOf({ ...first, since }, now.getTime()) };
    })
    .sort((a, b) => b.cost - a.cost);
}

/** The phases, other than its own, that have calls to come: what is theirs is looked at there. */
async function otherSeries({ db }: Act | DeskAct, { phase }: BridgeRow): Promise<string[]> {
  if (phase === null) return [];
  const { rows } = await sql<{ phase: string }>`
    select distinct b.phase from bridge b where b.state in ('scheduled', 'live') and b.kind = 'standing' and b.phase <> ${phase}`.execute(
    db,
  );
  return rows.map((row) => row.phase);
}

async function knownItems({ db }: Act | DeskAct, { id, focusId }: BridgeRow): Promise<Known[]> {
  const { rows } = await sql<Known>`
    select i.id, i.about, i.source, i.added_by is not null or i.outcome is not null or i.note is not null or i.focused_ms > 0
      or i.version > 1 or i.id is not distinct from ${focusId}
      or exists (select from bridge_action a where a.item_id = i.id) or exists (select from bridge_decision d where d.item_id = i.id) as is_touched
    from bridge_item i where i.bridge_id = ${id}`.execute(db);
  return rows;
}

async function drop({ db }: Act | DeskAct, items: readonly Known[]): Promise<void> {
  if (items.length === 0) return;
  const ids = items.map(({ id }) => id);
  await db.deleteFrom('bridgeItem').where('id', 'in', ids).execute();
}

async function add(act: Act | DeskAct, bridge: BridgeRow, found: readonly Found[]): Promise<void> {
  if (found.length === 0) return;
  const rows = found.map(({ source, about, ticketId, errorCode, actionId, title, ownerTier, carriedFrom, cost }) => ({
    id: newId(act.at),
    bridgeId: bridge.id,
    source,
    about,
    ticketId,
    errorCode,
    actionId,
    title,
    ownerTier,
    carriedFrom,
    place: -cost,
    addedAt: act.at,
  }));
  await act.db
    .insertInto('bridgeItem')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['bridgeId', 'about']).doNothing())
    .execute();
  // A call that has not begun has no story yet; what comes onto the agenda while it lasts is a part of it.
  if (bridge.state !== 'live') return;
  const numbers = await numbersOf(
    act,
    rows.flatMap(({ ticketId }) => ticketId ?? []),
  );
  for (const { id, source, ticketId, title, errorCode } of rows) {
    const { number = null, subject = null } = (ticketId && numbers.get(ticketId)) || {};
    await recordBridgeEvent(act, bridge.id, {
      kind: 'bridge-item-added',
      data: { item: id, title: subject ?? title ?? errorCode ?? '', ticket: number, source },
    });
  }
}

async function numbersOf({ db }: Act | DeskAct, ids: readonly string[]): Promise<Map<string, { number: number; subject: string }>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('ticket')
    .select(['id', 'number', 'subject'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map(({ id, number, subject }) => [id, { number, subject }]));
}
