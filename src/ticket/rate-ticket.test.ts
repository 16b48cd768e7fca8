import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openedTicket, openStage, type Stage } from '../../test/cast.ts';
import { notKept } from '../../test/kept.ts';

let stage: Stage;
let id: string;
beforeAll(async () => {
  stage = await openStage();
  id = await resolved();
});
afterAll(() => stage.close());

async function resolved(): Promise<string> {
  const { id: ticket } = await openedTicket(stage);
  await stage.as('tina').post(`/tickets/${ticket}/resolution`, { contactedBy: 'phone', note: 'Called' });
  return ticket;
}
const rate = (ticket: string, body: object) => stage.as('una').patch(`/tickets/${ticket}/confirmation`, body);

test('nobody is asked how it went before they have confirmed', async () => {
  expect(await rate(id, { rating: 5 })).toMatchObject({ status: 409, body: { code: 'not-confirmed' } });
  expect((await stage.as('una').get(`/tickets/${id}`)).body.confirmation).toBeNull();
});

describe('once the user has confirmed', () => {
  beforeAll(() => stage.as('una').post(`/tickets/${id}/confirmation`, { solved: true }));

  test('the ticket is closed and keeps the confirmation', async () => {
    expect((await stage.as('una').get(`/tickets/${id}`)).body).toMatchObject({
      status: 'closed',
      confirmation: { rating: null, comment: null },
    });
    expect(await notKept(stage.desk.db, id)).toEqual([]);
  });

  test('they say how it went, of the same confirmation, and the ticket stays closed', async () => {
    const { body } = await rate(id, { rating: 4 });
    expect(body).toMatchObject({ status: 'closed', confirmation: { rating: 4, comment: null } });
    expect((await rate(id, { comment: 'Quick' })).body.confirmation).toMatchObject({ rating: 4, comment: 'Quick' });
    const kept = await stage.desk.db
      .selectFrom('confirmation')
      .select(['solved', 'rating', 'comment'])
      .where('ticketId', '=', id)
      .execute();
    expect(kept).toEqual([{ solved: true, rating: 4, comment: 'Quick' }]);
  });

  test('the staff read it on the ticket and in its conversation', async () => {
    const { items } = (await stage.as('tina').get(`/tickets/${id}/timeline`)).body;
    expect(items.filter(({ kind }: { kind: string }) => kind === 'ticket-rated').map(({ data }: { data: object }) => data)).toEqual([
      { rating: 4 },
      { rating: null, comment: 'Quick' },
    ]);
    expect((await stage.as('tina').get(`/tickets/${id}`)).body.confirmation).toMatchObject({ rating: 4, comment: 'Quick' });
  });

  test.each([
    ['another user', 'otto', 404],
    ['an agent', 'tina', 403],
  ] as const)('%s cannot', async (_, player, status) => {
    expect((await stage.as(player).patch(`/tickets/${id}/confirmation`, { rating: 1 })).status).toBe(status);
  });

  test('without a word there is nothing to keep', async () => {
    expect(await rate(id, {})).toMatchObject({ status: 422, body: { code: 'nothing-to-change' } });
  });
});

test('a confirmation that no longer stands is not rated: the case was opened again', async () => {
  const again = await resolved();
  await stage.as('una').post(`/tickets/${again}/confirmation`, { solved: true });
  const { body } = await stage.as('una').post(`/tickets/${again}/reopen`, { reason: 'It fails again' });
  expect(body).toMatchObject({ status: 'open', confirmation: null });
  expect((await rate(again, { rating: 1 })).status).toBe(409);
});
