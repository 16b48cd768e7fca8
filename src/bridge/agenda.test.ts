import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBridges } from '../../test/bridge-house.ts';
import { escalatedTicket, openedTicket, relayingTicket, SOLUTION, type Stage } from '../../test/cast.ts';

let stage: Stage;
let { open, live, room } = {} as Awaited<ReturnType<typeof openBridges>>;
beforeAll(async () => {
  ({ stage, open, live, room } = await openBridges());
});
afterAll(() => stage.close());

const seen = ({ agenda }: any) => agenda.map(({ source, ticket, title }: any) => `${source} ${ticket?.number ?? title}`);
const numberOf = async (id: string) => (await stage.as('lena').get(`/tickets/${id}`)).body.number;

describe('an agenda that fills itself', () => {
  test('has each ticket once that waits for several tiers, and why', async () => {
    const handedUp = await escalatedTicket(stage);
    const relaying = await relayingTicket(stage);
    const items = seen((await open()).body);
    expect(items).toContain(`hand-off ${await numberOf(handedUp.id)}`);
    expect(items).toContain(`relay ${await numberOf(relaying.id)}`);
  });

  test('has an error code that is new', async () => {
    await openedTicket(stage, { errorCode: '0x80180014' });
    expect(seen((await open()).body)).toContain('new-code 0x80180014');
  });

  test('has an action that is still open, with whose it is', async () => {
    const given = { text: 'Renew the push certificate', owner: stage.ids.theo, dueOn: '2026-12-04' };
    await stage.as('lena').post(`/bridges/${await live()}/actions`, given);
    const item = (await open()).body.agenda.find(({ title }: any) => title === given.text);
    expect(item).toMatchObject({ source: 'action', action: { owner: { name: 'Theo Three' }, dueOn: '2026-12-04', state: 'open' } });
  });

  test('leaves off what was dealt with before it began', async () => {
    const { id, escalationId } = await escalatedTicket(stage);
    const number = await numberOf(id);
    const { body } = await open({ startsAt: '2026-12-01T08:20:00Z' });
    expect(seen(body)).toContain(`hand-off ${number}`);
    await stage.as('wanda').post(`/escalations/${escalationId}/accept`);
    stage.passUnattended({ minutes: 10 });
    const joined = (await stage.as('lena').post(`/bridges/${body.id}/join`)).body;
    expect([joined.state, seen(joined).includes(`hand-off ${number}`)]).toEqual(['live', false]);
  });

  test('is gathered once for all that happens within seconds while the call is live', async () => {
    const id = await live();
    const tickets = await Promise.all([1, 2, 3].map(() => escalatedTicket(stage)));
    const asked = async () =>
      (
        await sql<{
          count: number;
        }>`select count(*)::int as count from pgboss.job where data ->> 'timer' = 'gather-agenda' and data ->> 'subject' = ${id}`.execute(
          stage.desk.db,
        )
      ).rows[0]?.count;
    await stage.pass({ seconds: 1 });
    expect(await asked()).toBe(1);
    expect(seen(await room(id))).not.toContain(`hand-off ${await numberOf(tickets[0]?.id ?? '')}`);
    await stage.pass({ seconds: 2 });
    const agenda = seen(await room(id));
    for (const ticket of tickets) expect(agenda).toContain(`hand-off ${await numberOf(ticket.id)}`);
    await stage.as('wanda').post(`/escalations/${tickets[0]?.escalationId}/accept`);
    await stage.pass({ seconds: 3 });
    expect(seen(await room(id))).not.toContain(`hand-off ${await numberOf(tickets[0]?.id ?? '')}`);
  });

  test('of a bridge about some tickets has those alone', async () => {
    const ticket = await openedTicket(stage);
    expect(seen((await open({ tickets: [String(ticket.number)] })).body)).toEqual([`ticket ${ticket.number}`]);
  });
});

describe('people change it', () => {
  test('they add a topic, and move it before another', async () => {
    const ticket = await openedTicket(stage);
    const id = await live(['lena'], { tickets: [ticket.id] });
    await stage.as('tina').post(`/bridges/${id}/agenda`, { title: 'Rhythm of the calls' });
    const [first, topic] = (await room(id)).agenda;
    await stage.as('tina').patch(`/bridges/${id}/agenda/${topic.id}`, { before: first.id });
    expect(seen(await room(id))).toEqual(['topic Rhythm of the calls', `ticket ${ticket.number}`]);
  });

  test('a ticket stands on it once, and comes back when it was dropped', async () => {
    const ticket = await openedTicket(stage);
    const id = await live(['lena'], { tickets: [ticket.id] });
    const again = () => stage.as('tina').post(`/bridges/${id}/agenda`, { ticket: ticket.id });
    expect((await again()).body.code).toBe('already-on-agenda');
    const [item] = (await room(id)).agenda;
    await stage.as('tina').patch(`/bridges/${id}/agenda/${item.id}`, { outcome: 'dropped' });
    expect((await again()).body.agenda).toMatchObject([{ id: item.id, outcome: null }]);
  });

  test('what comes of it is said on the call, and by one at a time', async () => {
    const ticket = await openedTicket(stage);
    const { body } = await open({ startsAt: '2026-12-02T08:00:00Z', tickets: [ticket.id] });
    const [item] = body.agenda;
    const say = (more: object) => stage.as('tina').patch(`/bridges/${body.id}/agenda/${item.id}`, { outcome: 'solved', ...more });
    expect((await say({})).body.code).toBe('bridge-not-live');
    await stage.as('lena').post(`/bridges/${body.id}/start`);
    const both = await Promise.all([say({ version: 1 }), say({ version: 1 })]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test('an item with a decision stays, whatever becomes of its ticket', async () => {
    const { id: ticket, escalationId } = await escalatedTicket(stage);
    const id = await live();
    const item = (await room(id)).agenda.find((one: any) => one.ticket?.id === ticket);
    await stage.as('lena').post(`/bridges/${id}/decisions`, { text: 'Tier 2 takes it', item: item.id });
    await stage.as('wanda').post(`/escalations/${escalationId}/accept`);
    await stage.pass({ minutes: 1 });
    expect((await room(id)).agenda.map((one: any) => one.id)).toContain(item.id);
  });

  test('what was solved in the room is solved, and not carried over', async () => {
    const ticket = await openedTicket(stage);
    const id = await live(['lena'], { tickets: [ticket.id] });
    await stage.as('tina').post(`/tickets/${ticket.id}/take`);
    await stage.as('tina').post(`/tickets/${ticket.id}/solution`, { ...SOLUTION, lowestTier: 1 });
    await stage.as('tina').post(`/tickets/${ticket.id}/resolution`, { contactedBy: 'phone', note: 'It works' });
    await stage.as('lena').post(`/bridges/${id}/end`);
    expect((await room(id)).agenda).toMatchObject([{ ticket: { status: 'resolved' }, outcome: 'solved' }]);
  });

  test('what nobody decided is carried over', async () => {
    const ticket = await openedTicket(stage);
    const id = await live(['lena'], { tickets: [ticket.id] });
    await stage.as('lena').post(`/bridges/${id}/end`);
    expect((await room(id)).agenda).toMatchObject([{ outcome: 'carried' }]);
  });
});
