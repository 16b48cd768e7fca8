import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openedTicket, openStage, PACKETS, type Stage, signedIn } from '../../../test/cast.ts';

let stage: Stage;
let key: Record<'idempotency-key', string>;
beforeAll(async () => {
  stage = await openStage();
});
beforeEach(() => {
  key = { 'idempotency-key': randomUUID() };
});
afterAll(() => stage.close());

const REPORT = { subject: 'The screen stays black', description: 'Since this morning' };

async function ownTickets(): Promise<string[]> {
  return (await stage.as('otto').get('/tickets?limit=200')).body.items.map(({ id }: { id: string }) => id);
}

test('the same report sent twice is one ticket, and the same answer', async () => {
  const before = await ownTickets();
  const first = await stage.as('otto').post('/tickets', REPORT, key);
  const second = await stage.as('otto').post('/tickets', REPORT, key);
  expect([second.status, second.body]).toEqual([201, first.body]);
  expect((await ownTickets()).length).toBe(before.length + 1);
});

test('sent twice at the same moment, it is one ticket too', async () => {
  const before = await ownTickets();
  const answers = await Promise.all([1, 2, 3].map(() => stage.as('otto').post('/tickets', REPORT, key)));
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
  expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
  expect((await ownTickets()).length).toBe(before.length + 1);
});

test('without a key, a report sent twice is two tickets', async () => {
  const before = await ownTickets();
  await stage.as('otto').post('/tickets', REPORT);
  await stage.as('otto').post('/tickets', REPORT);
  expect((await ownTickets()).length).toBe(before.length + 2);
});

test('a key that comes again with another body is refused by name, and nothing is written', async () => {
  await stage.as('otto').post('/tickets', REPORT, key);
  const before = await ownTickets();
  const other = await stage.as('otto').post('/tickets', { ...REPORT, subject: 'Another matter' }, key);
  expect(other.body).toMatchObject({ status: 422, code: 'idempotency-key-reused' });
  expect(await ownTickets()).toEqual(before);
});

test('a key that comes again for another address is refused by name', async () => {
  const { id } = await openedTicket(stage);
  await stage.as('tina').post(`/tickets/${id}/take`, {}, key);
  const other = await openedTicket(stage);
  expect((await stage.as('tina').post(`/tickets/${other.id}/take`, {}, key)).body).toMatchObject({
    status: 422,
    code: 'idempotency-key-reused',
  });
  expect((await stage.as('tina').get(`/tickets/${other.id}`)).body.assignee).toBeNull();
});

test('a key is its person’s own: somebody else’s is another', async () => {
  const mine = await stage.as('otto').post('/tickets', REPORT, key);
  const theirs = await stage.as('una').post('/tickets', REPORT, key);
  expect([theirs.status, theirs.body.id === mine.body.id]).toEqual([201, false]);
});

test('a move made twice counts once in the path', async () => {
  const { id } = await openedTicket(stage);
  const escalate = () => stage.as('tina').post(`/tickets/${id}/escalations`, { reason: 'Up', packet: PACKETS[2] }, key);
  const first = await escalate();
  const second = await escalate();
  expect([second.status, second.body]).toEqual([201, first.body]);
  expect((await stage.as('tina').get(`/tickets/${id}`)).body.hops.map(({ kind }: { kind: string }) => kind)).toEqual([
    'opened',
    'escalated',
  ]);
});

test('a message sent twice stands once in the timeline', async () => {
  const { id } = await openedTicket(stage);
  const say = () => stage.as('tina').post(`/tickets/${id}/messages`, { body: 'A note', visibility: 'internal' }, key);
  const [first, second] = [await say(), await say()];
  expect(second.body).toEqual(first.body);
  const { items } = (await stage.as('tina').get(`/tickets/${id}/timeline`)).body;
  expect(items.filter(({ type }: { type: string }) => type === 'message')).toHaveLength(1);
});

test('what was refused is tried anew with the same key', async () => {
  const { id } = await openedTicket(stage);
  const handOff = { reason: 'Up', packet: PACKETS[2] };
  const raised = await stage.as('tina').post(`/tickets/${id}/escalations`, handOff);
  const take = () => stage.as('tina').post(`/tickets/${id}/take`, {}, key);
  expect((await take()).body.code).toBe('not-your-tier');
  await stage.as('wanda').post(`/escalations/${raised.body.id}/return`, { missing: ['The log'] });
  await stage.as('lena').post(`/tickets/${id}/assign`, { assignee: null });
  expect((await take()).body).toMatchObject({ assignee: { name: 'Tina One' } });
});

test.each([
  ['a token', '/tokens', { name: 'A script' }, 'token'],
  ['an invitation', '/invitations', { email: 'new@velanorte.example', name: 'New One', role: 'agent' }, 'link'],
])('the secret of %s is not kept in readable form', async (_, path, body, field) => {
  const made = await stage.as(null).post(path, body, { ...key, ...(await signedIn(stage, 'ada')) });
  expect(made.body[field]).toMatch(/[A-Za-z0-9_-]{40}/);
  const rows = await stage.desk.db.selectFrom('idempotency').select('result').where('key', '=', key['idempotency-key']).execute();
  expect(JSON.stringify(rows)).not.toContain(made.body[field]);
});
