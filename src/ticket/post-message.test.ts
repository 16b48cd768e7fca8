import { afterAll, beforeAll, expect, test } from 'vitest';
import { openedTicket, openStage, type Stage, upload } from '../../test/cast.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

test('a message may be a file alone', async () => {
  const { id } = await openedTicket(stage);
  const file = (await upload(stage, 'una', { name: 'code.txt', content: '0x80180014' })).body.id;
  const { status, body } = await stage.as('una').post(`/tickets/${id}/messages`, { body: '', attachments: [file] });
  expect([status, body.body, body.attachments.map(({ id }: { id: string }) => id)]).toEqual([201, '', [file]]);
});

test.each([{ body: '' }, { body: '   ' }, { body: '', attachments: [] }])('%j says nothing, and is refused', async (message) => {
  const { id } = await openedTicket(stage);
  const { status, body } = await stage.as('una').post(`/tickets/${id}/messages`, message);
  expect([status, body.code]).toEqual([422, 'message-empty']);
});
