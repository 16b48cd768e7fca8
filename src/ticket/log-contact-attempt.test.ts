import { afterAll, beforeAll, expect, test } from 'vitest';
import { openedTicket, openStage, relayingTicket, type Stage } from '../../test/cast.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const tried = (id: string, more: object = {}) => stage.as('tina').post(`/tickets/${id}/contact-attempts`, { channel: 'phone', ...more });

test('an attempt is on record for the staff, with its note, and the user sees that they were tried, and no more', async () => {
  const { id } = await openedTicket(stage);
  const { status, body } = await tried(id, { note: 'Voice mail only' });
  expect([status, body.contactAttempts]).toEqual([
    201,
    [{ channel: 'phone', by: { id: stage.ids.tina, name: 'Tina One' }, at: expect.any(String) }],
  ]);
  const entryFor = async (player: 'tina' | 'una') =>
    (await stage.as(player).get(`/tickets/${id}/timeline`)).body.items.find(
      ({ kind }: { kind: string }) => kind === 'contact-attempt-logged',
    );
  expect((await entryFor('tina')).data).toEqual({ channel: 'phone', note: 'Voice mail only' });
  expect(await entryFor('una')).toMatchObject({ author: null, data: { channel: 'phone' } });
  expect((await stage.as('una').get(`/tickets/${id}`)).body.contactAttempts).toEqual([]);
});

test('a shift says by which number to call, and how often in vain; what was tried before it opened again counts no more', async () => {
  await stage.as('una').patch('/me', { phone: '0034 612 345 678' });
  const { id, relays } = await relayingTicket(stage);
  for (const [player, tier] of [
    ['tina', 1],
    ['wanda', 2],
  ] as const)
    await stage.as(player).post(`/relays/${relays[tier]}/acknowledge`);
  for (let count = 0; count < 2; count++) await tried(id);
  const line = (await stage.as('tina').get('/shift')).body.toContact.find(({ ticket }: { ticket: { id: string } }) => ticket.id === id);
  expect(line).toMatchObject({ phone: '+34 612 34 56 78', attempts: 2 });
  await stage.as('tina').post(`/tickets/${id}/resolution`, { contactedBy: 'phone', note: 'Reached' });
  await stage.as('una').post(`/tickets/${id}/confirmation`, { solved: false });
  await stage.as('una').post(`/tickets/${id}/reopen`, { reason: 'It is back' });
  expect((await stage.as('tina').get(`/tickets/${id}`)).body.contactAttempts).toEqual([]);
});

test('only whoever may speak to the user tries them, and by a way that reaches them', async () => {
  const { id } = await openedTicket(stage);
  expect((await stage.as('wanda').post(`/tickets/${id}/contact-attempts`, { channel: 'phone' })).body.code).toBe(
    'tier-may-not-contact-user',
  );
  expect((await stage.as('una').post(`/tickets/${id}/contact-attempts`, { channel: 'phone' })).status).toBe(403);
  expect((await tried(id, { channel: 'portal' })).status).toBe(400);
});

test('nobody is tried any more once it is closed', async () => {
  const { id } = await openedTicket(stage);
  await stage.as('tina').post(`/tickets/${id}/resolution`, { contactedBy: 'phone', note: 'Reached' });
  await stage.as('una').post(`/tickets/${id}/confirmation`, { solved: true });
  await stage.as('tina').post(`/tickets/${id}/close`);
  expect((await tried(id)).body).toMatchObject({ status: 409, code: 'wrong-status' });
});
