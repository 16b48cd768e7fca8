import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBridges } from '../../test/bridge-house.ts';
import { openedTicket, type Stage } from '../../test/cast.ts';
import { react } from '../app/worker/worker.ts';

let stage: Stage;
let { live, room } = {} as Awaited<ReturnType<typeof openBridges>>;
beforeAll(async () => {
  ({ stage, live, room } = await openBridges());
});
afterAll(() => stage.close());

const decide = (id: string, item: string, body: object) => stage.as('lena').patch(`/bridges/${id}/agenda/${item}`, body);
const endedOf = (id: string) =>
  stage.desk.db.selectFrom('event').select('id').where('bridgeId', '=', id).where('kind', '=', 'bridge-ended').executeTakeFirstOrThrow();
/** Ends a bridge and does what a worker then would. */
async function end(id: string): Promise<void> {
  await stage.as('lena').post(`/bridges/${id}/end`);
  await react(stage.desk, (await endedOf(id)).id);
}
const notesOn = async ({ id }: { id: string }): Promise<{ body: string; author: null; visibility: string; bridge: string }[]> =>
  (await stage.as('tina').get(`/tickets/${id}/timeline`)).body.items.filter(({ type }: any) => type === 'message');

describe('after a bridge, each ticket of its agenda has a note of its own part', () => {
  test('by the desk, for the staff, in the languages of the organisation, with the way to the bridge', async () => {
    const [ticket, other] = [await openedTicket(stage), await openedTicket(stage)];
    const id = await live(['lena', 'theo'], { tickets: [ticket.id, other.id] });
    const [item] = (await room(id)).agenda;
    await decide(id, item.id, { outcome: 'solved', note: 'The token had expired' });
    await stage.as('lena').post(`/bridges/${id}/decisions`, { text: 'Renew a month ahead', item: item.id });
    await stage
      .as('lena')
      .post(`/bridges/${id}/actions`, { text: 'Set a reminder', owner: stage.ids.theo, dueOn: '2026-12-04', item: item.id });
    await end(id);
    const [note, ...more] = await notesOn(ticket);
    expect(more).toEqual([]);
    expect(note).toMatchObject({ author: null, visibility: 'internal', bridge: id });
    expect(note?.body.split('\n')).toEqual([
      expect.stringMatching(
        /^\*\*Bridge call “Autopilot”, Tuesday, 1 December 2026, .* \/ Llamada en puente «Autopilot», martes, 1 de diciembre/,
      ),
      'Outcome / Resultado: Solved here / Resuelto aquí',
      'The token had expired',
      '- Decided / Se decidió: Renew a month ahead',
      '- Action / Acción: Set a reminder (Theo Three, 4 December 2026 / 4 de diciembre de 2026)',
    ]);
    expect((await notesOn(other)).map(({ body }) => body.split('\n').slice(1))).toEqual([['Outcome / Resultado: Carried over / Aplazado']]);
  });

  test('once, when a worker runs it again', async () => {
    const ticket = await openedTicket(stage);
    const id = await live(['lena'], { tickets: [ticket.id] });
    await end(id);
    await stage.desk.db.deleteFrom('reactionDone').where('reaction', '=', 'note-on-tickets').execute();
    const { id: event } = await endedOf(id);
    await Promise.all([react(stage.desk, event), react(stage.desk, event)]);
    expect(await notesOn(ticket)).toHaveLength(1);
  });

  test('many of them in steps, each of which stays when the next one fails', async () => {
    const tickets = [];
    for (let count = 0; count < 21; count++) tickets.push(await openedTicket(stage));
    const id = await live(['lena'], { tickets: tickets.map((ticket) => ticket.id) });
    await end(id);
    const noted = async () =>
      (await stage.desk.db.selectFrom('message').select('ticketId').where('bridgeId', '=', id).execute()).map(({ ticketId }) => ticketId);
    expect(await noted()).toHaveLength(20);
    // What has failed is run again as it was.
    await react(stage.desk, (await endedOf(id)).id);
    await stage.pass({ seconds: 1 });
    expect((await noted()).sort()).toEqual(tickets.map((ticket) => ticket.id).sort());
  });

  test('of a ticket that has closed meanwhile, which stays closed', async () => {
    const ticket = await openedTicket(stage);
    const id = await live(['lena'], { tickets: [ticket.id] });
    await stage.as('tina').post(`/tickets/${ticket.id}/resolution`, { contactedBy: 'phone', note: 'Called' });
    await stage.as('lena').post(`/tickets/${ticket.id}/close`);
    await end(id);
    expect((await notesOn(ticket)).filter(({ bridge }) => bridge === id)).toHaveLength(1);
    expect((await stage.as('tina').get(`/tickets/${ticket.id}`)).body.status).toBe('closed');
  });

  test('and none of what was dropped, or was carried over to it and nobody looked at', async () => {
    const [dropped, passed] = [await openedTicket(stage), await openedTicket(stage)];
    const id = await live(['lena'], { tickets: [dropped.id, passed.id] });
    const [first, second] = (await room(id)).agenda;
    await decide(id, first.id, { outcome: 'dropped' });
    await stage.desk.db.updateTable('bridgeItem').set({ carriedFrom: second.id }).where('id', '=', second.id).execute();
    await end(id);
    expect([await notesOn(dropped), await notesOn(passed)]).toEqual([[], []]);
  });

  test('which rings at nobody: whoever was asked to the bridge hears that it is over, and where', async () => {
    const ticket = await openedTicket(stage);
    await stage.as('tina').post(`/tickets/${ticket.id}/take`);
    const id = await live(['lena'], { tickets: [ticket.id] });
    await end(id);
    const { items } = (await stage.as('tina').get('/notices')).body;
    expect(items.filter(({ kind }: any) => kind === 'ticket-noted')).toEqual([]);
    expect(items).toContainEqual(expect.objectContaining({ kind: 'bridge-ended', bridgeId: id, ticketId: null }));
  });
});

test('what is written to a ticket in the room says so', async () => {
  const ticket = await openedTicket(stage);
  const id = await live(['tina'], { tickets: [ticket.id] });
  await stage
    .as('tina')
    .post(`/tickets/${ticket.id}/messages`, { body: 'All looked at it', visibility: 'internal' }, { 'relevo-bridge': id });
  expect(await notesOn(ticket)).toMatchObject([{ body: 'All looked at it', bridge: id }]);
});
