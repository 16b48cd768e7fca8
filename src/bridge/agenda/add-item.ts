import { sql } from 'kysely';
import type { Act } from '../../identity/act.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import { newId } from '../../platform/ids.ts';
import { isRefusal, refuse } from '../../platform/outcome.ts';
import { findTicket } from '../../ticket/ticket-in-hand.ts';
import type { addItem as contract } from '../contract.ts';
import { recordBridgeEvent } from '../events.ts';
import { lockBridge, saveBridge } from '../store.ts';
import { ITEMS_MAX } from './fill-agenda.ts';

/** Puts a ticket, or a topic in words, at the end of the agenda. A ticket that had been dropped is on it again. */
export async function addItem(act: Act, { id, ticket: key, title, ownerTier }: InputOf<typeof contract>) {
  const bridge = await lockBridge(act, id, 'change-agenda');
  if (isRefusal(bridge)) return bridge;
  if ((key === undefined) === (title === undefined)) return refuse('ticket-or-title');
  const ticket = key === undefined ? null : await findTicket(act, key);
  if (isRefusal(ticket)) return ticket;
  const own = newId(act.at);
  const about = ticket ? `ticket ${ticket.id}` : `topic ${own}`;
  const { rows } = await sql<{ known: string | null; count: number; last: number; dropped: boolean }>`
    select max(i.id::text) filter (where i.about = ${about}) as known, count(*)::int as count, coalesce(max(i.place), 0) as last,
      coalesce(bool_or(i.about = ${about} and i.outcome is not null), false) as dropped from bridge_item i where i.bridge_id = ${id}`.execute(
    act.db,
  );
  const { known, count, last, dropped } = rows[0] ?? { known: null, count: 0, last: 0, dropped: false };
  if (known && !dropped) return refuse('already-on-agenda');
  if (count >= ITEMS_MAX) return refuse('agenda-full', { most: ITEMS_MAX });
  const place = last + 1;
  const source = ticket ? 'ticket' : 'topic';
  if (known)
    await act.db
      .updateTable('bridgeItem')
      .set(({ eb }) => ({ outcome: null, source, place, addedBy: act.by.id, version: eb('version', '+', 1) }))
      .where('id', '=', known)
      .execute();
  else
    await act.db
      .insertInto('bridgeItem')
      .values({
        id: own,
        bridgeId: id,
        source,
        about,
        ticketId: ticket?.id ?? null,
        title: title ?? null,
        ownerTier: ownerTier ?? ticket?.tier ?? null,
        place,
        addedBy: act.by.id,
        addedAt: act.at,
      })
      .execute();
  await saveBridge(act, id);
  await recordBridgeEvent(act, id, {
    kind: 'bridge-item-added',
    data: { item: known ?? own, title: ticket?.subject ?? title ?? '', ticket: ticket?.number ?? null, source },
  });
  return { id };
}
