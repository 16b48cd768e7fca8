import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openedTicket, openStage, type Stage, signedIn, upload } from '../../../test/cast.ts';
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

test('from where somebody has signed in is forgotten after 90 days in which they have not', async () => {
  await signedIn(stage, 'theo');
  const places = async () => (await stage.desk.db.selectFrom('signedInFrom').select('place').execute()).length;
  stage.passUnattended({ days: 60 });
  await signedIn(stage, 'theo');
  stage.passUnattended({ days: 60 });
  await sweep(stage.desk);
  // The network of both, and the browser of the second.
  expect(await places()).toBe(2);
  stage.passUnattended({ days: 31 });
  await sweep(stage.desk);
  expect(await places()).toBe(0);
});
