import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openedTicket, openStage, type Stage } from '../../test/cast.ts';
import type { DeskAct } from '../identity/act.ts';
import { type Cause, type Consequences, DEPTH_MAX, EndlessReactions } from '../platform/event-log.ts';
import { recordTicketEvent } from '../ticket/events.ts';
import { lockTicket } from '../ticket/ticket-in-hand.ts';
import { inDeskAct, inReaction } from './act.ts';
import { react } from './worker/worker.ts';

let stage: Stage;
let ticketId: string;
beforeAll(async () => {
  stage = await openStage();
  ticketId = (await openedTicket(stage)).id;
});
afterAll(() => stage.close());

const written = () => stage.desk.db.selectFrom('event').select(['id', 'kind', 'causedBy', 'depth']).orderBy('seq').execute();
const edited = { kind: 'ticket-edited' as const, data: { changed: ['subject'] } };

test('what a person does was caused by nothing', async () => {
  const { id } = await openedTicket(stage);
  await stage.as('tina').post(`/tickets/${id}/take`);
  expect((await written()).slice(-2)).toMatchObject([
    { kind: 'ticket-opened', causedBy: null, depth: 0 },
    { kind: 'ticket-taken', causedBy: null, depth: 0 },
  ]);
});

test('what a worker does after an event was caused by it', async () => {
  const { id } = await openedTicket(stage);
  await stage.as('lena').post(`/tickets/${id}/assign`, { assignee: stage.ids.toni });
  await stage.as('ada').patch(`/people/${stage.ids.toni}`, { isActive: false });
  const left = (await written()).at(-1);
  expect(left?.kind).toBe('person-changed');
  await react(stage.desk, left?.id ?? '');
  expect((await written()).at(-1)).toMatchObject({ kind: 'ticket-released', causedBy: left?.id, depth: 1 });
});

test('what is recorded within an event, and within that, hangs on the one before it', async () => {
  const follow: Record<string, Consequences['within']> = {
    'ticket-taken': async (act) => void (await recordTicketEvent(act, { ...edited, ticketId })),
    'ticket-edited': async (act) => void (await recordTicketEvent(act, { kind: 'ticket-noted', ticketId, data: { fromRequester: false } })),
  };
  const within: Consequences['within'] = async (act, event) => follow[event.kind]?.(act, event);
  const first = await inDeskAct(stage.desk, 'timer', (act) =>
    recordTicketEvent({ ...act, consequences: { within, later: () => [] } }, { kind: 'ticket-taken', ticketId, data: { tier: 1 } }),
  );
  const [taken, second, third] = (await written()).slice(-3);
  expect(taken).toMatchObject({ id: first, causedBy: null, depth: 0 });
  expect(second).toMatchObject({ kind: 'ticket-edited', causedBy: first, depth: 1 });
  expect(third).toMatchObject({ kind: 'ticket-noted', causedBy: second?.id, depth: 2 });
});

describe('reactions that go in a circle come to an end, which says what they were', () => {
  test('within one transaction, of which nothing stays', async () => {
    const before = await written();
    const within: Consequences['within'] = async (act) => void (await recordTicketEvent(act, { ...edited, ticketId }));
    const circle = inDeskAct(stage.desk, 'timer', (act) =>
      recordTicketEvent({ ...act, consequences: { within, later: () => [] } }, { kind: 'ticket-taken', ticketId, data: { tier: 1 } }),
    );
    const chain = ['ticket-taken', ...Array.from({ length: DEPTH_MAX + 1 }, () => 'ticket-edited')];
    await expect(circle).rejects.toThrow(new EndlessReactions(chain));
    expect(await written()).toEqual(before);
  });

  test('from one worker’s transaction to the next', async () => {
    const again = async (cause: Cause | null): Promise<Cause> => {
      const record = async (act: DeskAct) => {
        await lockTicket(act, ticketId);
        if (cause) return recordTicketEvent(act, { ...edited, ticketId });
        return recordTicketEvent(act, { kind: 'ticket-taken', ticketId, data: { tier: 1 } });
      };
      const id = await (cause ? inReaction(stage.desk, cause, record) : inDeskAct(stage.desk, 'timer', record));
      return { id, depth: cause ? cause.depth + 1 : 0 };
    };
    let cause: Cause | null = null;
    for (let depth = 0; depth <= DEPTH_MAX; depth++) cause = await again(cause);
    const error: unknown = await again(cause).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(EndlessReactions);
    expect(String(error)).toMatch(/^EndlessReactions: reactions that do not come to an end: ticket-taken → ticket-edited → /);
  });
});
