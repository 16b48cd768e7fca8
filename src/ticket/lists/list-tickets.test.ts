import { afterAll, beforeAll, expect, test } from 'vitest';
import { openedTicket, openStage, PACKETS, type Stage } from '../../../test/cast.ts';
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

test('the most pressing comes first, and of those the one that waits longest', async () => {
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
  const escalate = async (reason: string) =>
    (await stage.as('tina').post(`/tickets/${id}/escalations`, { reason, packet: PACKETS[2] })).body.id;
  await stage.as('wanda').post(`/escalations/${await escalate('Up')}/return`, { missing: ['The log'] });
  expect(await idsOf('bounces=1')).toEqual([id]);
  await stage.as('tina').post(`/escalations/${await escalate('Again')}/withdraw`);
  expect(await idsOf('bounces=2')).toEqual([id]);
  expect(await idsOf('bounces=3')).toEqual([]);
});
