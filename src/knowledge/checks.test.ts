import { afterAll, beforeAll, expect, test } from 'vitest';
import { openedTicket, openStage, type Stage } from '../../test/cast.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

test.each([
  ['the code field', { errorCode: '[80180014]?' }],
  ['the subject', { subject: 'Cannot enrol: 0X8018OO14' }],
  ['the description', { description: 'The red page says «−2145910764».' }],
])('a code in %s leads to its fault, and to no other', async (_, said) => {
  const { id } = await openedTicket(stage, { subject: 'My Wi-Fi profile fails', errorCode: undefined, description: '', ...said });
  expect(await codesOf(id)).toEqual(['0x80180014']);
});

test('a code in a message leads to its fault from then on', async () => {
  const { id } = await openedTicket(stage, { subject: 'Something is wrong', errorCode: undefined, description: '' });
  expect(await codesOf(id)).toEqual([]);
  await stage.as('una').post(`/tickets/${id}/messages`, { body: 'Now I see it: error 80180014' });
  expect(await codesOf(id)).toEqual(['0x80180014']);
});

test('a ticket that fits nothing shows nothing', async () => {
  const { id } = await openedTicket(stage, { subject: 'The chair squeaks', errorCode: '0x8BADF00D', description: 'Since Monday.' });
  expect(await codesOf(id)).toEqual([]);
});

async function codesOf(id: string): Promise<unknown[]> {
  const { body } = await stage.as('tina').get(`/tickets/${id}/checks`);
  return [...new Set(body.knownErrors.map(({ errorCode }: { errorCode: string }) => errorCode))];
}
