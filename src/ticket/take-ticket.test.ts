import { afterAll, beforeAll, expect, test } from 'vitest';
import { openedTicket, openStage, type Player, type Stage } from '../../test/cast.ts';
import { react } from '../app/worker/worker.ts';

/** Two of a team on one ticket. */
let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const page = async (id: string) => (await stage.as('lena').get(`/tickets/${id}`)).body;
const take = (player: Player, id: string, more: object = {}) => stage.as(player).post(`/tickets/${id}/take`, more);
const write = (player: Player, id: string, more: object = {}) =>
  stage.as(player).post(`/tickets/${id}/messages`, { body: 'We look at it', ...more });

async function heldByTina(): Promise<string> {
  const { id } = await openedTicket(stage);
  expect((await take('tina', id)).status).toBe(200);
  return id;
}

/** What they have been told of it, and have not read, once everything has been told. */
async function unread(player: Player, ticketId: string): Promise<string[]> {
  const events = await stage.desk.db.selectFrom('event').select('id').where('ticketId', '=', ticketId).orderBy('seq').execute();
  for (const { id } of events) await react(stage.desk, id);
  const { items } = (await stage.as(player).get('/notices?limit=200')).body;
  return items.filter((one: any) => one.ticketId === ticketId && !one.readAt).map(({ kind }: { kind: string }) => kind);
}

test('what a colleague has is not taken unasked: the refusal says who has it, and since when', async () => {
  const id = await heldByTina();
  const { assigneeSince } = await page(id);
  const { status, body } = await take('toni', id);
  expect([status, body]).toEqual([
    409,
    expect.objectContaining({
      code: 'held-by-colleague',
      holder: 'Tina One',
      holderId: stage.ids.tina,
      since: assigneeSince,
      title: 'Este ticket ya lo tiene Tina One.',
    }),
  ]);
  expect((await page(id)).assignee.name).toBe('Tina One');
});

test.each([
  ['by the name of who has it', async () => ({ from: stage.ids.tina })],
  ['by the version that they saw', async (id: string) => ({ version: (await page(id)).version })],
] as const)('whoever knows it takes it, %s, and who had it is told', async (_, knowing) => {
  const id = await heldByTina();
  expect((await take('toni', id, await knowing(id))).body.assignee.name).toBe('Toni Uno');
  expect(await unread('tina', id)).toEqual(['ticket-taken-over']);
  const told = (await stage.as('tina').get(`/tickets/${id}/timeline`)).body.items.at(-1);
  expect(told).toMatchObject({ kind: 'ticket-taken-over', author: { name: 'Toni Uno' }, data: { from: 'Tina One' } });
  expect((await stage.as('una').get(`/tickets/${id}/timeline`)).body.items.map(({ kind }: { kind: string }) => kind)).not.toContain(
    'ticket-taken-over',
  );
});

test('what a colleague has is not given to oneself unasked either: it is the same as taking it', async () => {
  const id = await heldByTina();
  const give = (more: object = {}) => stage.as('toni').post(`/tickets/${id}/assign`, { assignee: stage.ids.toni, ...more });
  expect((await give()).body).toMatchObject({ code: 'held-by-colleague', holderId: stage.ids.tina });
  expect((await give({ version: (await page(id)).version })).body.assignee.name).toBe('Toni Uno');
  expect(await unread('tina', id)).toEqual(['ticket-taken-over']);
});

test('whoever thinks that somebody else has it hears who does', async () => {
  const id = await heldByTina();
  expect((await take('toni', id, { from: stage.ids.lena })).body.code).toBe('held-by-colleague');
});

test('what nobody has is taken as ever', async () => {
  const { id } = await openedTicket(stage);
  expect((await take('toni', id)).status).toBe(200);
});

test('who had a ticket that a lead gives to another is told, too; who gives away their own knows it', async () => {
  const [id, own] = [await heldByTina(), await heldByTina()];
  await stage.as('lena').post(`/tickets/${id}/assign`, { assignee: stage.ids.toni });
  expect(await unread('tina', id)).toEqual(['ticket-taken-over']);
  expect(await unread('toni', id)).toEqual(['ticket-assigned']);
  await stage.as('tina').post(`/tickets/${own}/assign`, { assignee: stage.ids.toni });
  expect(await unread('tina', own)).toEqual([]);
});

test('who has it since when starts anew with whoever takes it, and not with what they do', async () => {
  const id = await heldByTina();
  const { assigneeSince } = await page(id);
  stage.passUnattended({ minutes: 5 });
  await write('tina', id);
  await stage.as('lena').post(`/tickets/${id}/assign`, { assignee: stage.ids.tina });
  expect((await page(id)).assigneeSince).toBe(assigneeSince);
  await take('toni', id, { from: stage.ids.tina });
  expect(Date.parse((await page(id)).assigneeSince)).toBeGreaterThan(Date.parse(assigneeSince) + 4 * 60_000);
  await stage.as('toni').post(`/tickets/${id}/assign`, { assignee: null });
  expect((await page(id)).assigneeSince).toBeNull();
});

test('an answer that was written before a colleague’s came is held back, until whoever wrote it has seen that', async () => {
  const id = await heldByTina();
  const { version } = await page(id);
  expect((await write('toni', id, { version })).status).toBe(201);
  const held = await write('tina', id, { version });
  expect([held.status, held.body]).toEqual([409, expect.objectContaining({ code: 'newer-answer', author: 'Toni Uno' })]);
  expect((await write('tina', id, { version: held.body.version })).status).toBe(201);
});

test('what else has happened meanwhile holds no answer back', async () => {
  const id = await heldByTina();
  const { version } = await page(id);
  await write('una', id);
  await write('toni', id, { visibility: 'internal' });
  await write('tina', id);
  expect((await write('tina', id, { version })).status).toBe(201);
  await write('toni', id);
  expect((await write('tina', id, { version, visibility: 'internal' })).status).toBe(201);
  expect((await write('una', id, { version })).status).toBe(201);
  expect((await write('tina', id)).status).toBe(201);
});

test('of two who answer at once, both having seen the same, one is held back', async () => {
  const id = await heldByTina();
  const { version } = await page(id);
  const both = await Promise.all([write('tina', id, { version }), write('toni', id, { version })]);
  expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
});
