import { afterAll, beforeAll, expect, test } from 'vitest';
import { letBackIn, openedTicket, openStage, type Player, type Stage } from '../../test/cast.ts';

/** A user who writes on a ticket that the desk holds for solved. */
/** Late in the evening: no promise is about to fall due. */
const EVENING = new Date('2026-11-28T22:30:00Z');

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ now: () => EVENING });
});
afterAll(() => stage.close());

const page = async (id: string, player: Player = 'lena') => (await stage.as(player).get(`/tickets/${id}`)).body;
const write = (player: Player, id: string, more: object = {}) =>
  stage.as(player).post(`/tickets/${id}/messages`, { body: 'Still not working', ...more });
const resolve = (id: string, player: Player = 'tina') =>
  stage.as(player).post(`/tickets/${id}/resolution`, { contactedBy: 'phone', note: 'Called' });
const eventsOf = async (id: string) =>
  (await stage.as('lena').get(`/tickets/${id}/timeline?limit=200`)).body.items.map(({ kind }: { kind: string }) => kind);

async function resolved(by: Player = 'tina'): Promise<string> {
  const { id } = await openedTicket(stage);
  await stage.as(by).post(`/tickets/${id}/take`);
  expect((await resolve(id, by)).status).toBe(201);
  return id;
}

async function listsOf(player: Player, id: string): Promise<string[]> {
  const { body } = await stage.as(player).get('/shift');
  return Object.entries(body as Record<string, { ticket: { id: string } }[]>).flatMap(([list, items]) =>
    items.some(({ ticket }) => ticket.id === id) ? [list] : [],
  );
}

test('their reply opens it again, with who resolved it, and it waits for them first', async () => {
  const id = await resolved();
  expect((await write('una', id)).status).toBe(201);
  expect(await page(id)).toMatchObject({
    status: 'open',
    assignee: { name: 'Tina One' },
    resolvedAt: null,
    reopenedAt: expect.any(String),
  });
  expect((await eventsOf(id)).slice(-2)).toEqual(['message', 'ticket-reopened']);
  expect(await listsOf('tina', id)).toEqual(['toReply', 'mine']);
  const { mine } = (await stage.as('tina').get('/shift')).body;
  expect(mine[0].ticket.id).toBe(id);
});

test('a reply that is to leave it solved owes an answer: it is in the shift, and no silence closes it', async () => {
  const id = await resolved();
  await write('una', id, { body: 'One more question', reopen: false });
  expect(await page(id)).toMatchObject({ status: 'resolved', answerOwedSince: expect.any(String), autoCloseAt: null });
  expect(await listsOf('tina', id)).toContain('toReply');
  expect((await page(id, 'una')).next).toMatchObject({ step: 'tier-answers', by: expect.any(String) });
  await stage.pass({ days: 40 });
  const { status, clocks } = await page(id);
  expect([status, clocks.find(({ kind }: { kind: string }) => kind === 'next-response')]).toMatchObject([
    'resolved',
    { state: 'running', isBreached: true },
  ]);
  expect(await listsOf('tina', id)).toEqual(expect.arrayContaining(['toReply', 'atRisk']));
});

test('an answer is one: silence counts from it, and then closes', async () => {
  const id = await resolved();
  await write('una', id, { reopen: false });
  await stage.pass({ days: 10 });
  await write('tina', id, { body: 'That is as it should be' });
  expect(await page(id)).toMatchObject({ status: 'resolved', answerOwedSince: null, autoCloseAt: expect.any(String) });
  expect(await listsOf('tina', id)).toEqual([]);
  await stage.pass({ days: 4 });
  expect((await page(id)).status).toBe('resolved');
  await stage.pass({ days: 2 });
  expect((await page(id)).status).toBe('closed');
});

test('a confirmation answers for them: they wait for nothing', async () => {
  const id = await resolved();
  await write('una', id, { reopen: false });
  await stage.as('una').post(`/tickets/${id}/confirmation`, { solved: true });
  expect(await page(id)).toMatchObject({ status: 'closed', answerOwedSince: null });
});

test('what staff writes leaves it solved, unless they say otherwise; notes open nothing', async () => {
  const id = await resolved();
  await write('tina', id, { visibility: 'internal', reopen: true });
  await write('tina', id);
  expect((await page(id)).status).toBe('resolved');
  await write('tina', id, { reopen: true });
  expect((await page(id)).status).toBe('open');
});

const nextResponse = ({ clocks }: { clocks: { kind: string; state: string }[] }) =>
  clocks.findLast(({ kind }) => kind === 'next-response')?.state ?? 'none';

test('an agent who opens it again owes nobody an answer: not by a reply, and not by a reason', async () => {
  const [byReply, byReason] = [await resolved(), await resolved()];
  await write('tina', byReply, { body: 'We look again', reopen: true });
  await stage.as('tina').post(`/tickets/${byReason}/reopen`, { reason: 'It came back here' });
  for (const id of [byReply, byReason]) {
    const ticket = await page(id);
    expect(ticket).toMatchObject({ status: 'open', answerOwedSince: null });
    expect(nextResponse(ticket)).not.toBe('running');
    expect(await listsOf('tina', id)).toEqual(['mine']);
  }
});

test('what the user had asked before an agent opened it is still owed', async () => {
  const id = await resolved();
  await write('una', id, { reopen: false });
  const { answerOwedSince } = await page(id);
  await stage.as('tina').post(`/tickets/${id}/reopen`, { reason: 'They are right' });
  expect((await page(id)).answerOwedSince).toBe(answerOwedSince);
});

test.each([
  ['a reply that opens it', (id: string) => write('una', id)],
  ['a reply that does not', (id: string) => write('una', id, { reopen: false })],
  ['opening it', (id: string) => stage.as('una').post(`/tickets/${id}/reopen`, { reason: 'Again' })],
  ['“not solved”', (id: string) => stage.as('una').post(`/tickets/${id}/confirmation`, { solved: false })],
])('%s puts on record, once, that who had it has left', async (_, act) => {
  const id = await resolved('toni');
  await stage.as('ada').patch(`/people/${stage.ids.toni}`, { isActive: false });
  await act(id);
  expect((await eventsOf(id)).filter((kind: string) => kind === 'ticket-released')).toHaveLength(1);
  expect((await page(id)).assignee).toBeNull();
  await letBackIn(stage, 'toni');
});

test('when who resolved it has left, the answer is owed by the team', async () => {
  const id = await resolved('toni');
  await stage.as('ada').patch(`/people/${stage.ids.toni}`, { isActive: false });
  await write('una', id, { reopen: false });
  expect(await page(id)).toMatchObject({ status: 'resolved', assignee: null, team: 'service-desk' });
  expect(await listsOf('tina', id)).toContain('toReply');
});

test('when who owes it leaves, it is the team’s', async () => {
  const id = await resolved('lena');
  await write('una', id, { reopen: false });
  await stage.as('ada').patch(`/people/${stage.ids.lena}`, { teams: [] });
  await stage.pass({ minutes: 1 });
  expect(await page(id, 'tina')).toMatchObject({ status: 'resolved', assignee: null });
  expect(await listsOf('tina', id)).toContain('toReply');
  await stage.as('ada').patch(`/people/${stage.ids.lena}`, { teams: [{ team: 'service-desk', isLead: true }] });
});

test('a reply on an open ticket owes an answer, too', async () => {
  const { id } = await openedTicket(stage);
  await stage.as('tina').post(`/tickets/${id}/take`);
  await write('una', id);
  expect(await listsOf('tina', id)).toEqual(['toReply', 'mine']);
  await write('tina', id);
  expect(await listsOf('tina', id)).toEqual(['mine']);
});
