import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openedTicket, openStage, type Stage, upload } from '../../../test/cast.ts';
import { sweep } from './sweep.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const opens = async (id: string) => (await stage.as('una').get(`/attachments/${id}`)).status;

test('a file that was never sent goes after a day; one that was sent stays, also when the content is the same', async () => {
  const sent = (await upload(stage, 'una', { name: 'a.txt', content: 'the same words' })).body.id;
  const loose = (await upload(stage, 'una', { name: 'b.txt', content: 'the same words' })).body.id;
  const alone = (await upload(stage, 'una', { name: 'c.txt', content: 'other words' })).body.id;
  await openedTicket(stage, { attachments: [sent] });
  await sweep(stage.desk);
  expect(await opens(loose)).toBe(200);
  stage.passUnattended({ days: 2 });
  await sweep(stage.desk);
  expect([await opens(sent), await opens(loose), await opens(alone)]).toEqual([200, 404, 404]);
});

test('the memory of repeated requests goes after a week', async () => {
  const key = { 'idempotency-key': randomUUID() };
  await stage.as('otto').post('/tickets', { subject: 'Once', description: '' }, key);
  const known = () => stage.desk.db.selectFrom('idempotency').select('key').where('key', '=', key['idempotency-key']).execute();
  await sweep(stage.desk);
  expect(await known()).toHaveLength(1);
  stage.passUnattended({ days: 9 });
  await sweep(stage.desk);
  expect(await known()).toHaveLength(0);
});
