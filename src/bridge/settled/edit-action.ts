import { sql } from 'kysely';
import { isOverEverywhere } from '../../calendar/days.ts';
import type { Act } from '../../identity/act.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import { refuse } from '../../platform/outcome.ts';
import { visibleTo } from '../../ticket/visible-to.ts';
import type { Action } from '../contract.ts';
import { recordBridgeEvent } from '../events.ts';
import { ACTION } from '../read-bridge.ts';
import { worker } from '../worker.ts';
import type { editAction as contract } from './contract.ts';

type Row = { bridgeId: string; text: string; state: Action['state']; ownerId: string; note: string | null; due: string; version: number };

/** Says that an action is done, or is not after all, moves its day, or hands it to somebody else, who hears of it. */
export async function editAction(act: Act, { id, state, note, owner, dueOn, version }: InputOf<typeof contract>) {
  const { rows } = await sql<Row>`
    select a.bridge_id, a.text, a.state, a.owner_id, a.note, a.due_on::text as due, a.version from bridge_action a where a.id = ${id} for no key update`.execute(
    act.db,
  );
  const before = rows[0];
  if (!before) return refuse('action-not-found');
  if (version !== undefined && version !== before.version) return refuse('stale', { version: before.version });
  if (dueOn !== undefined && dueOn !== before.due && isOverEverywhere(dueOn, act.at)) return refuse('due-in-the-past');
  const isGiven = owner !== undefined && owner !== before.ownerId;
  if (isGiven && !(await worker(act.db, owner))) return refuse('owner-not-here');
  const isTurned = state !== undefined && state !== before.state;
  const saved = await act.db
    .updateTable('bridgeAction')
    .set(({ eb }) => ({
      ...(isTurned && { state, doneBy: state === 'done' ? act.by.id : null, doneAt: state === 'done' ? act.at : null }),
      ...(note !== undefined && { note }),
      ...(isGiven && { ownerId: owner }),
      ...(dueOn !== undefined && { dueOn }),
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .returning([sql<string>`due_on::text`.as('due')])
    .executeTakeFirstOrThrow();
  const { text } = before;
  if (isTurned || note !== undefined)
    await recordBridgeEvent(act, before.bridgeId, {
      kind: 'bridge-action-changed',
      data: { action: id, text, state: state ?? before.state, note: note === undefined ? before.note : note },
    });
  if (isGiven)
    await recordBridgeEvent(act, before.bridgeId, {
      kind: 'bridge-action-given',
      data: { action: id, text, owner, dueOn: saved.due, people: owner === act.by.id ? [] : [owner] },
    });
  const { rows: shown } = await sql<{ action: Action }>`
    select ${ACTION} as action from bridge_action a join person p on p.id = a.owner_id left join ticket t on t.id = a.ticket_id and ${visibleTo(act)}
    where a.id = ${id}`.execute(act.db);
  return shown[0]?.action ?? refuse('action-not-found');
}
