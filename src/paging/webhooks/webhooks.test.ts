import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Player } from '../../../test/cast.ts';
import { openListener } from '../../../test/listener.ts';
import { openPaging } from '../../../test/paging-house.ts';
import { workedPlan } from '../../../test/worked-plan.ts';
import { openDesk } from '../../app/open-desk.ts';
import { react } from '../../app/worker/worker.ts';

type House = Awaited<ReturnType<typeof openPaging>>;
let { stage, urgent, pageOf, calls } = {} as House;
let listener: Awaited<ReturnType<typeof openListener>>;
let hook: { id: string; secret: string; version: number };
beforeAll(async () => {
  [{ stage, urgent, pageOf, calls }, listener] = await Promise.all([openPaging(), openListener()]);
  const plan: any = workedPlan();
  plan.paging[0].steps = [{ after: 0, whom: 'on-duty', by: ['webhook'] }];
  await stage.publish(JSON.stringify(plan));
  const { status, body } = await stage.as('ada').post('/webhooks', { name: 'Control room', url: listener.url });
  if (status !== 201) throw new Error(JSON.stringify(body));
  hook = body;
});
afterAll(async () => {
  listener.close();
  await stage.close();
});
beforeEach(() => {
  listener.heard.length = 0;
  listener.answer.status = 204;
  listener.answer.whileAsked = async () => {};
});

/** A ticket for which it rings at once. */
const rung = async () => {
  const ticket = await urgent();
  await stage.pass({ seconds: 1 });
  return ticket;
};
const deliveries = async () => (await stage.as('ada').get(`/webhooks/${hook.id}/deliveries`)).body.items;
const eventOf = async (what: string) =>
  (
    await stage.desk.db
      .selectFrom('webhookDelivery')
      .select('eventId')
      .where('what', '=', what)
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow()
  ).eventId;
/** What a receiver does with the header, by what the documents say. */
const isSigned = (secret: string) => {
  const { headers = {}, body = '' } = listener.heard.at(-1) ?? {};
  const [, seconds = '', sign = ''] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(headers['relevo-signature'])) ?? [];
  return (
    createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex') === sign &&
    Number(seconds) * 1_000 <= stage.desk.now().getTime()
  );
};

test('a ring is called out, signed, with what it is about and whom it rings; and then how it went on', async () => {
  const { number, id } = await rung();
  expect(await calls('call-webhook')).toBe(1);
  expect(JSON.parse(String(listener.heard[0]?.body))).toMatchObject({
    kind: 'page-rung',
    page: { about: 'urgent-untaken', tier: 1, team: 'service-desk', state: 'ringing' },
    ticket: { number, subject: 'No device can be enrolled', address: `http://127.0.0.1:3000/desk/tickets/${number}` },
    people: [{ name: 'Tina One', email: 'tina@velanorte.example' }],
    by: null,
  });
  expect([isSigned(hook.secret), isSigned('whsec_another')]).toEqual([true, false]);
  await stage.as('tina').post(`/pages/${(await pageOf(id)).id}/acknowledge`);
  await calls('call-webhook');
  expect(JSON.parse(String(listener.heard[1]?.body))).toMatchObject({ kind: 'page-acknowledged', by: { name: 'Tina One' } });
  await stage.as('tina').post(`/tickets/${id}/take`);
  await stage.pass({ seconds: 1 });
  await calls('call-webhook');
  expect(JSON.parse(String(listener.heard[2]?.body))).toMatchObject({ kind: 'page-over' });
  expect((await deliveries()).map(({ what, state, status }: any) => [what, state, status])).toEqual([
    ['over', 'delivered', 204],
    ['acknowledged', 'delivered', 204],
    ['rung', 'delivered', 204],
  ]);
});

test('an answer of 500 is tried again: the same delivery, signed anew, until it is taken', async () => {
  await rung();
  listener.answer.status = 500;
  await expect(calls('call-webhook')).rejects.toThrow('says 500');
  expect((await deliveries())[0]).toMatchObject({ state: 'waiting', status: null });
  listener.answer.status = 200;
  stage.passUnattended({ minutes: 10 });
  await calls('call-webhook');
  const [first, second] = listener.heard;
  expect(second?.body).toEqual(first?.body);
  expect(second?.headers['relevo-delivery']).toBe(first?.headers['relevo-delivery']);
  expect(second?.headers['relevo-signature']).not.toBe(first?.headers['relevo-signature']);
  expect([isSigned(hook.secret), (await deliveries())[0].state]).toEqual([true, 'delivered']);
});

test('a process that dies while it calls leaves it to be called once more, to the letter', async () => {
  await rung();
  const { databaseUrl, dataFolder } = stage;
  const dying = await openDesk({
    databaseUrl,
    dataFolder,
    publicUrl: 'http://127.0.0.1:3000',
    now: stage.desk.now,
    isPrivateReached: true,
  });
  const eventId = await eventOf('rung');
  listener.answer.whileAsked = () => dying.db.destroy();
  await expect(react(dying, eventId, 'call-webhook')).rejects.toThrow();
  listener.answer.whileAsked = async () => {};
  await expect(react(stage.desk, eventId, 'call-webhook')).rejects.toThrow('another process');
  stage.passUnattended({ minutes: 2 });
  await react(stage.desk, eventId, 'call-webhook');
  await react(stage.desk, eventId, 'call-webhook');
  expect(listener.heard.map(({ body }) => String(body))).toEqual([String(listener.heard[0]?.body), String(listener.heard[0]?.body)]);
  await calls('call-webhook');
  await dying.close();
});

test('a redirection is no answer, and leads nowhere', async () => {
  await stage.as('ada').post(`/webhooks/${hook.id}/test`);
  listener.answer.status = 302;
  listener.answer.headers = { location: listener.url };
  await expect(calls('call-webhook')).rejects.toThrow('says 302');
  expect(listener.heard).toHaveLength(1);
  listener.answer.headers = {};
  listener.answer.status = 204;
  await calls('call-webhook');
});

describe('an administrator', () => {
  test('tries one, and sees how it went', async () => {
    const { status, body } = await stage.as('ada').post(`/webhooks/${hook.id}/test`);
    await calls('call-webhook');
    expect([status, JSON.parse(String(listener.heard[0]?.body))]).toMatchObject([202, { kind: 'test', id: body.id }]);
    expect((await deliveries())[0]).toMatchObject({ id: body.id, what: 'test', state: 'delivered' });
  });

  test('renews a secret, and the one before signs nothing any more', async () => {
    const { body } = await stage.as('ada').post(`/webhooks/${hook.id}/secret`);
    await stage.as('ada').post(`/webhooks/${hook.id}/test`);
    await calls('call-webhook');
    expect([isSigned(body.secret), isSigned(hook.secret)]).toEqual([true, false]);
    expect(JSON.stringify((await stage.as('ada').get('/webhooks')).body)).not.toContain('whsec_');
    hook = body;
  });

  test('switches one off, and it is called no more; whom it would have rung, the desk’s pages ring', async () => {
    const { body } = await stage.as('ada').patch(`/webhooks/${hook.id}`, { isActive: false, version: hook.version });
    expect(body).toMatchObject({ isActive: false, version: hook.version + 1 });
    expect((await stage.as('ada').patch(`/webhooks/${hook.id}`, { name: 'x', version: hook.version })).body.code).toBe('stale');
    const { id } = await rung();
    expect(await calls('call-webhook')).toBe(0);
    expect((await pageOf(id)).rings.map(({ channel, outcome }: any) => `${channel} ${outcome}`).toSorted()).toEqual([
      'in-app rung',
      'webhook no-device',
    ]);
  });

  test('removes one, with what was still to be called', async () => {
    await stage.as('ada').post(`/webhooks/${hook.id}/test`);
    expect((await stage.as('ada').delete(`/webhooks/${hook.id}`)).status).toBe(200);
    await calls('call-webhook');
    expect([listener.heard, (await stage.as('ada').delete(`/webhooks/${hook.id}`)).body.code]).toEqual([[], 'webhook-not-found']);
  });

  test.each<Player>(['lena', 'tina', 'una'])('is not %s', async (player) => {
    expect((await stage.as(player).get('/webhooks')).status).toBe(403);
    expect((await stage.as(player).post('/webhooks', { name: 'Mine', url: 'https://mine.example' })).status).toBe(403);
  });
});
