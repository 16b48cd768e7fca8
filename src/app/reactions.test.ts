import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openedTicket, openStage, type Stage } from '../../test/cast.ts';
import { SAMPLES } from '../../test/event-samples.ts';
import { daysAfter } from '../calendar/days.ts';
import { type ClockMover, clockChange } from '../clock/rules.ts';
import { ESCALATION_EVENTS } from '../escalation/events.ts';
import { planOfVersion } from '../plan/versions/store.ts';
import { recorder } from '../platform/event-log.ts';
import { TICKET_EVENTS } from '../ticket/events.ts';
import { lockTicket } from '../ticket/ticket-in-hand.ts';
import { inDeskAct } from './act.ts';
import { declarationOf, EVENT_KINDS, EVENTS, type EventKind } from './events.ts';
import { REACTIONS } from './reactions.ts';
import { TIMERS } from './schedules.ts';
import { react } from './worker/worker.ts';

let stage: Stage;
let ticketId: string;
beforeAll(async () => {
  stage = await openStage();
  ticketId = (await openedTicket(stage)).id;
  await stage.as('tina').post(`/tickets/${ticketId}/take`);
});
afterAll(() => stage.close());

test('the list of all that can happen with what follows it', async () => {
  const names = (reactions: readonly { name: string }[]) => reactions.map(({ name }) => name).join(', ') || '–';
  const lines = EVENT_KINDS.map((kind) => {
    const { within, later } = REACTIONS[kind];
    return `${kind.padEnd(25)}${`within: ${names(within)}`.padEnd(54)}later: ${names(later)}\n`;
  });
  await expect(lines.join('')).toMatchFileSnapshot('reactions.txt');
});

/** Which reaction rings at whom: a declaration says the parties, and the table has to do it. */
const RINGS_AT = {
  'give-notice': ['requester', 'assignee', 'team', 'leads'],
  'tell-people': ['named'],
  'ask-to-read': ['readers'],
  'tell-administrators': ['administrators'],
  'tell-leads': ['branch-leads'],
};

test.each(EVENT_KINDS)('%s rings at those whom it concerns, and at nobody when it concerns nobody', (kind) => {
  const { concerns = [] } = declarationOf(kind) ?? {};
  const parties = typeof concerns === 'function' ? ['requester', 'assignee'] : concerns;
  const ringing = Object.entries(RINGS_AT).filter(([, at]) => parties.some((party) => at.includes(party)));
  const names = REACTIONS[kind].later.map(({ name }) => name);
  expect(names.filter((name) => name in RINGS_AT)).toEqual(ringing.map(([name]) => name));
});

test.each(EVENT_KINDS)('no two reactions to %s have the same name, which is the proof that each is done', (kind) => {
  const names = REACTIONS[kind].later.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
});

const FOLLOWED = EVENT_KINDS.filter((kind) => REACTIONS[kind].later.length > 0);

describe.each(FOLLOWED)('what follows %s', (kind) => {
  test('is done once, however often it is run', async () => {
    const eventId = await happened(kind);
    await react(stage.desk, eventId);
    const first = await traces(eventId);
    await react(stage.desk, eventId);
    expect(first.done).toEqual(REACTIONS[kind].later.map(({ name }) => name).toSorted());
    expect(await traces(eventId)).toEqual(first);
  });

  test('is done once when two workers run it at the same moment', async () => {
    const eventId = await happened(kind);
    const both = await Promise.allSettled([react(stage.desk, eventId), react(stage.desk, eventId)]);
    // While one calls the outside the other is refused, and its job is tried again.
    const mayBeRefused = REACTIONS[kind].later.every(({ when }) => when === 'outside');
    expect(both.filter(({ status }) => status === 'rejected').length).toBeLessThanOrEqual(mayBeRefused ? 1 : 0);
    await react(stage.desk, eventId);
    const { done, told } = await traces(eventId);
    expect(done).toEqual(REACTIONS[kind].later.map(({ name }) => name).toSorted());
    expect(told).toEqual([...new Set(told)]);
    if (REACTIONS[kind].later.some(({ name }) => TELLING.includes(name))) expect(told).not.toEqual([]);
  });
});

test('the events that move a clock are those that the table of the clocks knows', async () => {
  const plan = await planOfVersion(stage.desk.db, 1);
  const movers = [...Object.keys(TICKET_EVENTS), ...Object.keys(ESCALATION_EVENTS)] as ClockMover['kind'][];
  const moving = movers.filter((kind) => clockChange(plan, { kind, data: SAMPLES[kind] } as ClockMover, { priority: 'normal' }) !== null);
  expect(EVENT_KINDS.filter((kind) => REACTIONS[kind].within.some(({ name }) => name === 'run-clocks'))).toEqual(moving);
});

test.each(EVENT_KINDS)('a job of its own follows %s for each thing that is to be done later', async (kind) => {
  const eventId = await happened(kind);
  expect(await jobsFor(eventId)).toBe(REACTIONS[kind].later.length);
});

test('what is refused leaves no event and no job behind', async () => {
  const before = await everything();
  await stage.as('wanda').post(`/tickets/${ticketId}/take`);
  await stage.as('tina').post(`/tickets/${ticketId}/messages`, { body: 'A word', attachments: [ticketId] });
  expect(await everything()).toEqual(before);
});

describe('a timer that comes twice, or late, does no harm', () => {
  const monthLater = () => daysAfter(new Date(), 30);
  const kindsOf = async (id: string) =>
    (await stage.desk.db.selectFrom('event').select('kind').where('ticketId', '=', id).orderBy('seq').execute()).map(({ kind }) => kind);

  test('a resolved ticket closes once', async () => {
    const { id } = await openedTicket(stage);
    await stage.as('tina').post(`/tickets/${id}/resolution`, { contactedBy: 'phone', note: 'Called' });
    for (const _ of [1, 2]) await inDeskAct(stage.desk, 'timer', (act) => TIMERS['close-if-silent'](act, id), monthLater());
    expect((await kindsOf(id)).filter((kind) => kind === 'ticket-closed')).toHaveLength(1);
  });

  test('a ticket that was opened again meanwhile stays open', async () => {
    const { id } = await openedTicket(stage);
    await stage.as('tina').post(`/tickets/${id}/resolution`, { contactedBy: 'phone', note: 'Called' });
    await stage.as('una').post(`/tickets/${id}/reopen`, { reason: 'Not yet' });
    await inDeskAct(stage.desk, 'timer', (act) => TIMERS['close-if-silent'](act, id), monthLater());
    expect((await stage.as('tina').get(`/tickets/${id}`)).body.status).toBe('open');
  });

  test('a ticket that waits for a date goes on once, and not before', async () => {
    const { id } = await openedTicket(stage);
    const until = daysAfter(new Date(), 1).toISOString();
    await stage.as('tina').post(`/tickets/${id}/wait`, { waitingFor: 'date', until });
    await inDeskAct(stage.desk, 'timer', (act) => TIMERS['resume-on-date'](act, id));
    expect((await stage.as('tina').get(`/tickets/${id}`)).body.status).toBe('waiting');
    for (const _ of [1, 2]) await inDeskAct(stage.desk, 'timer', (act) => TIMERS['resume-on-date'](act, id), monthLater());
    expect((await kindsOf(id)).filter((kind) => kind === 'ticket-resumed')).toHaveLength(1);
  });
});

/** The reactions that ring at somebody. */
const TELLING = Object.keys(RINGS_AT);

const recordAny = recorder(EVENTS);

/** Writes the event as a use case would. */
function happened(kind: EventKind): Promise<string> {
  const people = { people: [stage.ids.tina] };
  const data = { ...SAMPLES[kind], ...('people' in SAMPLES[kind] && people) };
  return inDeskAct(stage.desk, 'timer', async (act) => {
    await lockTicket(act, ticketId);
    return recordAny(act, { kind, data, ...(kind.startsWith('plan-') ? {} : { ticketId }) } as never);
  });
}

/** Each is a job of its own: in which order they are done is nobody’s promise. */
async function traces(eventId: string): Promise<{ done: string[]; told: string[] }> {
  const done = await stage.desk.db
    .selectFrom('reactionDone')
    .select('reaction')
    .where('eventId', '=', eventId)
    .orderBy('reaction')
    .execute();
  const told = await stage.desk.db.selectFrom('notice').select('personId').where('eventId', '=', eventId).orderBy('personId').execute();
  return { done: done.map(({ reaction }) => reaction), told: told.map(({ personId }) => personId) };
}

async function jobsFor(eventId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from pgboss.job where data->>'eventId' = ${eventId}`.execute(
    stage.desk.db,
  );
  return rows[0]?.count ?? 0;
}

async function everything(): Promise<unknown> {
  const { rows } = await sql`select (select count(*) from event) as events, (select count(*) from pgboss.job) as jobs,
    (select count(*) from message) as messages`.execute(stage.desk.db);
  return rows;
}
