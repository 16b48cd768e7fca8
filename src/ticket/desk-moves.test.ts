import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { escalatedTicket, openedTicket, openStage, relayingTicket, type Stage } from '../../test/cast.ts';
import { inDeskAct } from '../app/act.ts';
import { TIMERS } from '../app/schedules.ts';
import { startingPlan } from '../app/starting-plan.ts';
import { react } from '../app/worker/worker.ts';
import { deskActor } from '../identity/act.ts';
import { isRefusal } from '../platform/outcome.ts';
import { decide } from './moves/lifecycle.ts';
import type { AnyMove } from './moves/moves.ts';
import { findTicket, planFacts } from './ticket-in-hand.ts';

const RULES = '  timedEscalations:\n    - { tier: 1, afterMinutes: 120, toTier: 2 }\n    - { tier: 2, afterMinutes: 240, toTier: 3 }\n';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await stage.publish((await startingPlan('support-plan')).replace('  contactTier: 1\n', `  contactTier: 1\n${RULES}`));
});
afterAll(() => stage.close());

const MONTH_LATER = new Date(Date.now() + 30 * 86_400_000);
const A_DAY_LATER = new Date(Date.now() + 86_400_000).toISOString();

/** Each timer that moves a ticket, and the move that it makes. */
const MOVED_BY = {
  'close-if-silent': 'close',
  'resume-on-date': 'resume',
  'escalate-if-unanswered': 'escalate-unanswered',
} as const satisfies Partial<Record<keyof typeof TIMERS, AnyMove>>;

/** Tickets in every state in which a timer can find one. */
const FOUND: Record<string, () => Promise<string>> = {
  'is new': async () => (await openedTicket(stage)).id,
  'is open': async () => after('tina', 'take', {}),
  'was handed up': async () => (await escalatedTicket(stage)).id,
  'waits for a date': async () => after('tina', 'wait', { waitingFor: 'date', until: A_DAY_LATER }),
  'is relaying': async () => (await relayingTicket(stage)).id,
  'is resolved': async () => after('tina', 'resolution', { contactedBy: 'phone', note: 'Called' }),
  'is closed': async () => {
    const id = await after('tina', 'resolution', { contactedBy: 'phone', note: 'Called' });
    await stage.as('una').post(`/tickets/${id}/confirmation`, { solved: true });
    return id;
  },
};

async function after(who: 'tina', move: string, body: object): Promise<string> {
  const { id } = await openedTicket(stage);
  const { status } = await stage.as(who).post(`/tickets/${id}/${move}`, body);
  expect(status).toBeLessThan(300);
  return id;
}

async function mayMove(id: string, move: AnyMove): Promise<boolean> {
  const ticket = await findTicket({ db: stage.desk.db, at: stage.desk.now(), by: deskActor('timer') }, id);
  if (isRefusal(ticket)) throw new Error(ticket.refused);
  return decide(move, ticket, deskActor('timer'), planFacts(ticket.plan)) === null;
}

const eventsOf = (id: string) =>
  stage.desk.db.selectFrom('event').select(['kind', 'actorId', 'deskActor']).where('ticketId', '=', id).orderBy('seq').execute();

describe.each(Object.entries(MOVED_BY))('the timer %s does what the table says', (timer, move) => {
  test.each(Object.keys(FOUND))('on a ticket that %s', async (found) => {
    const id = (await FOUND[found]?.()) ?? '';
    const may = await mayMove(id, move);
    const before = await eventsOf(id);
    await inDeskAct(stage.desk, 'timer', (act) => TIMERS[timer as keyof typeof MOVED_BY](act, id), MONTH_LATER);
    const done = (await eventsOf(id)).slice(before.length);
    expect(done.length > 0).toBe(may);
    for (const event of done) expect(event).toMatchObject({ actorId: null, deskActor: 'timer' });
  });
});

test('a hop that the desk made says which part of it did', async () => {
  const { id } = await openedTicket(stage);
  await inDeskAct(stage.desk, 'timer', (act) => TIMERS['escalate-if-unanswered'](act, id), MONTH_LATER);
  const hops = await stage.desk.db
    .selectFrom('hop')
    .select(['kind', 'actorId', 'deskActor'])
    .where('ticketId', '=', id)
    .orderBy('seq')
    .execute();
  expect(hops).toEqual([
    { kind: 'opened', actorId: stage.ids.una, deskActor: null },
    { kind: 'escalated', actorId: null, deskActor: 'timer' },
  ]);
});

test('what somebody had who has left is released by a reaction; what was resolved stays as it was', async () => {
  const [open, resolved] = [(await openedTicket(stage)).id, (await openedTicket(stage)).id];
  for (const id of [open, resolved]) await stage.as('toni').post(`/tickets/${id}/take`);
  await stage.as('toni').post(`/tickets/${resolved}/resolution`, { contactedBy: 'phone', note: 'Called' });
  await stage.as('ada').patch(`/people/${stage.ids.toni}`, { isActive: false });
  const left = await stage.desk.db.selectFrom('event').select('id').where('kind', '=', 'person-changed').executeTakeFirstOrThrow();
  await react(stage.desk, left.id);
  expect((await eventsOf(open)).at(-1)).toEqual({ kind: 'ticket-released', actorId: null, deskActor: 'reaction' });
  expect((await eventsOf(resolved)).at(-1)).toMatchObject({ kind: 'ticket-resolved' });
});
