import { afterAll, beforeAll, expect, test } from 'vitest';
import { openedTicket, openStage, PACKETS, SOLUTION, type Stage } from '../../../test/cast.ts';
import { SORTS } from '../words.ts';

let stage: Stage;
/** Twelve tickets, some of them of the very same instant. */
const opened: string[] = [];
const AT = new Date('2026-11-02T09:00:00Z');
let now = AT;
beforeAll(async () => {
  stage = await openStage({ now: () => now });
  for (let index = 0; index < 12; index++) {
    now = new Date(AT.getTime() + Math.floor(index / 4) * 60_000);
    opened.push((await openedTicket(stage, { urgency: index % 3 === 0 ? 'blocked' : 'can-wait' })).id);
  }
});
afterAll(() => stage.close());

const idsOf = async (query: string): Promise<string[]> =>
  (await stage.as('tina').get(`/tickets?${query}`)).body.items.map(({ id }: { id: string }) => id);

test.each(SORTS)('paging by %s shows every ticket once, also those of one instant', async (sort) => {
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const { body } = await stage.as('tina').get(`/tickets?view=all&sort=${sort}&limit=5${cursor ? `&cursor=${cursor}` : ''}`);
    seen.push(...body.items.map(({ id }: { id: string }) => id));
    cursor = body.nextCursor;
  } while (cursor);
  expect(seen.toSorted()).toEqual(opened.toSorted());
});

test('what is due first comes first, whatever its priority, and what is paused comes last', async () => {
  now = new Date(AT.getTime() + 600_000);
  const [pressing, paused] = [opened[1] ?? '', opened[0] ?? ''];
  const untilThen = { waitingFor: 'date', until: new Date(now.getTime() + 86_400_000).toISOString(), note: 'Later' };
  expect((await stage.as('tina').post(`/tickets/${paused}/wait`, untilThen)).status).toBe(200);
  await stage.desk.db.updateTable('ticket').set({ dueAt: AT }).where('id', '=', pressing).execute();
  const ids = await idsOf('view=all&sort=due');
  expect([ids[0], ids.at(-1)]).toEqual([pressing, paused]);
});

test('a requester is not told by an order, or its cursor, by when the staff is to act', async () => {
  const una = stage.as('una');
  const [due, updated] = [await una.get('/tickets?sort=due&limit=5'), await una.get('/tickets?sort=updated&limit=5')];
  expect(due.body).toEqual(updated.body);
});

test('the highest priority comes first, and of those the one that waits longest', async () => {
  const { body } = await stage.as('tina').get('/tickets?view=all&sort=priority&limit=4');
  expect(body.items.map(({ priority }: { priority: string }) => priority)).toEqual(['high', 'high', 'high', 'high']);
  expect(body.items[0].id).toBe(opened[0]);
});

test('a number finds its ticket, a beginning of a word finds its words', async () => {
  const { body } = await stage.as('tina').get(`/tickets/${opened[3]}`);
  expect(await idsOf(`q=%23${body.number}`)).toEqual([opened[3]]);
  expect((await idsOf('q=enrol')).length).toBe(12);
  expect(await idsOf('q=nothing-like-it')).toEqual([]);
});

test.each(["'; drop table ticket", 'a & | ! <-> b', '%', '\\', '0x80180014:*', '«»', '🙂'])(
  'a search for %s is words, not a query',
  async (words) => {
    expect((await stage.as('tina').get(`/tickets?q=${encodeURIComponent(words)}`)).status).toBe(200);
  },
);

test('what went back without an answer can be looked for', async () => {
  const id = opened[11];
  const escalate = async (reason: string, evidence: string[] = []) =>
    (await stage.as('tina').post(`/tickets/${id}/escalations`, { reason, packet: { ...PACKETS[2], evidence } })).body.id;
  await stage.as('wanda').post(`/escalations/${await escalate('Up')}/return`, { missing: ['The log'] });
  expect(await idsOf('bounces=1')).toEqual([id]);
  await stage.as('tina').post(`/escalations/${await escalate('Again', ['The log'])}/withdraw`);
  expect(await idsOf('bounces=2')).toEqual([id]);
  expect(await idsOf('bounces=3')).toEqual([]);
});

test('whoever handed a ticket up follows it until it is closed, wherever it goes; what has come back to them is theirs', async () => {
  const id = opened[10] ?? '';
  const { body } = await stage.as('tina').post(`/tickets/${id}/escalations`, { reason: 'Up', packet: PACKETS[2] });
  const following = () => idsOf('view=handed-up');
  expect([await following(), await idsOf('view=mine')]).toEqual([[id], expect.not.arrayContaining([id])]);
  await stage.as('wanda').post(`/escalations/${body.id}/accept`);
  await stage.as('wanda').post(`/tickets/${id}/solution`, { ...SOLUTION, lowestTier: 1 });
  expect(await following()).not.toContain(id);
  expect(await idsOf('view=mine')).toContain(id);
  await stage.as('tina').post(`/tickets/${id}/assign`, { assignee: stage.ids.toni });
  expect(await following()).toEqual([id]);
  expect((await stage.as('toni').get('/tickets?view=handed-up')).body.items).toEqual([]);
  const relay = (await stage.as('lena').get(`/tickets/${id}`)).body.relays[0].id;
  await stage.as('toni').post(`/relays/${relay}/acknowledge`);
  await stage.as('toni').post(`/tickets/${id}/resolution`, { contactedBy: 'phone', note: 'Called' });
  await stage.as('una').post(`/tickets/${id}/confirmation`, { solved: true });
  expect(await following()).toEqual([]);
});
