import { afterAll, beforeAll, expect, test } from 'vitest';
import { openedTicket, openStage, type Stage } from '../../../test/cast.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const awaited = async (): Promise<string[]> =>
  (await stage.as('una').get('/tickets?awaits=requester')).body.items.map(({ id }: { id: string }) => id);

test('what waits for a word of the user can be asked for, and leaves the list with that word', async () => {
  const [asked, solved] = [(await openedTicket(stage)).id, (await openedTicket(stage)).id];
  await openedTicket(stage);
  expect(await awaited()).toEqual([]);
  await stage.as('tina').post(`/tickets/${asked}/take`);
  await stage.as('tina').post(`/tickets/${asked}/wait`, { waitingFor: 'requester', note: 'Which code?' });
  await stage.as('tina').post(`/tickets/${solved}/resolution`, { contactedBy: 'phone', note: 'Called' });
  expect((await awaited()).toSorted()).toEqual([asked, solved].toSorted());
  // Whoever has asked something about a solved one waits for the desk.
  await stage.as('una').post(`/tickets/${solved}/messages`, { body: 'And my other laptop?', visibility: 'public', reopen: false });
  expect(await awaited()).toEqual([asked]);
  await stage.as('tina').post(`/tickets/${solved}/messages`, { body: 'That one, too', visibility: 'public' });
  expect((await awaited()).toSorted()).toEqual([asked, solved].toSorted());
  await stage.as('una').post(`/tickets/${solved}/confirmation`, { solved: true });
  await stage.as('una').post(`/tickets/${asked}/messages`, { body: '0x80180014', visibility: 'public' });
  expect(await awaited()).toEqual([]);
});
