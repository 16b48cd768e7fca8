import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStage, PACKETS, type Stage, upload } from '../../test/cast.ts';
import { isOfPractice } from '../platform/practice-id.ts';
import { labsPassed } from './list-labs.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const tina = () => stage.as('tina');
const begin = async (lab: string, player: 'tina' | 'toni' | 'moe' | 'wanda' | 'theo' = 'tina', lang = 'en') => {
  const { status, body } = await stage.as(player).post(`/labs/${lab}/attempts`, { lang });
  expect([lab, status]).toEqual([lab, 201]);
  return body as { id: string; ticket: string };
};
const messagesOf = async (ticket: string, player: 'tina' | 'toni' = 'tina') =>
  ((await stage.as(player).get(`/tickets/${ticket}/timeline`)).body.items as { body?: string }[]).flatMap(({ body }) => body ?? []);

describe('a practice', () => {
  test('opens a ticket of the practice realm, which only whoever practises finds', async () => {
    const { ticket } = await begin('t1-enr-device-cap');
    expect(isOfPractice(ticket)).toBe(true);
    expect((await tina().get(`/tickets/${ticket}`)).body).toMatchObject({ subject: 'Company Portal will not let me in', tier: 1 });
    expect((await stage.as('toni').get(`/tickets/${ticket}`)).status).toBe(404);
    expect((await stage.as('ada').get(`/tickets/${ticket}`)).status).toBe(404);
  });

  test('goes on where it stood when it is begun again', async () => {
    const first = await begin('t1-enr-device-cap', 'toni');
    expect(await begin('t1-enr-device-cap', 'toni')).toEqual(first);
  });

  test('begun from two tabs at once is one', async () => {
    const [one, other] = await Promise.all([begin('t2-and-blocked-no-code', 'moe'), begin('t2-and-blocked-no-code', 'moe')]);
    expect(one).toEqual(other);
  });

  test('keeps a file that was sent in it for whoever practises, and for nobody else', async () => {
    const { ticket } = await begin('t1-act-stolen-iphone', 'toni');
    const { body } = await upload(stage, 'toni', { name: 'seen.txt', content: 'What I saw' });
    const posted = await stage.as('toni').post(`/tickets/${ticket}/messages`, { body: 'See the file', attachments: [body.id] });
    expect(posted.status).toBe(201);
    const read = async (player: 'toni' | 'tina' | 'ada') => (await stage.as(player).get(`/attachments/${body.id}`)).status;
    expect([await read('toni'), await read('tina'), await read('ada')]).toEqual([200, 404, 404]);
  });

  test('is for the staff: a user practises nothing', async () => {
    expect((await stage.as('una').get('/labs')).status).toBe(403);
  });

  test('shows nobody whom a script plays among the people', async () => {
    const { ticket } = await begin('t1-enr-device-cap');
    const { requester } = (await tina().get(`/tickets/${ticket}`)).body;
    expect((await stage.as('ada').get(`/people/${requester.id}`)).status).toBe(404);
    expect((await stage.as('ada').get('/people?limit=200')).body.items.some(({ id }: { id: string }) => id === requester.id)).toBe(false);
    expect((await stage.as('ada').send('PATCH', `/people/${requester.id}`, { name: 'X' })).status).toBe(404);
  });

  test('brings to tier 3 the packets that led there, in the reader’s language', async () => {
    const { ticket } = await begin('t3-apple-ade-token', 'theo', 'es');
    const { body } = await stage.as('theo').get(`/tickets/${ticket}`);
    expect(body.tier).toBe(3);
    expect(body.escalations.map(({ toTier }: { toTier: number }) => toTier)).toEqual([2, 3]);
    expect(JSON.stringify(body.escalations)).toContain('iPads nuevos');
  });
});

describe('the person', () => {
  test('answers on the ticket what was asked there by the usual reply', async () => {
    const { ticket } = await begin('t1-enr-device-cap', 'toni');
    const posted = await stage.as('toni').post(`/tickets/${ticket}/messages`, { body: 'What does the message say?' });
    expect(posted.status).toBe(201);
    await stage.pass({ minutes: 1 });
    expect((await messagesOf(ticket, 'toni')).join('\n')).toContain('DeviceCapReached');
  });

  test('answers at once what is said in the practice, and once', async () => {
    const { id, ticket } = await begin('t2-win-stopped-syncing', 'tina');
    const { body } = await tina().post(`/lab-attempts/${id}/say`, { body: 'Did anything change before?' });
    expect(body.answers).toMatchObject([{ kind: 'answer' }]);
    await stage.pass({ minutes: 1 });
    expect((await messagesOf(ticket)).filter((text) => text.includes('a friend sent me a script'))).toHaveLength(1);
  });
});

describe('a check', () => {
  test('finds something, which is noted on the ticket once', async () => {
    const { id, ticket } = await begin('t2-win-stopped-syncing', 'tina');
    const make = () => tina().post(`/lab-attempts/${id}/checks`, { check: 'push-service' });
    expect((await make()).body).toEqual({ finds: 'The start type is Disabled.' });
    await make();
    expect((await messagesOf(ticket)).filter((text) => text.includes('Disabled'))).toHaveLength(1);
  });

  test('that hangs on another is refused before it, and one that there is not', async () => {
    const { id } = await begin('t3-apple-ade-token', 'theo');
    const make = (check: string) => stage.as('theo').post(`/lab-attempts/${id}/checks`, { check });
    expect((await make('token-account')).body.code).toBe('lab-check-not-yet');
    expect((await make('coffee')).body.code).toBe('lab-check-not-found');
  });
});

describe('the result', () => {
  test('of a run to the end by the ticket’s own moves tells line by line what it gave, and is kept', async () => {
    const { id, ticket } = await begin('t1-enr-device-cap', 'tina', 'en');
    const say = (body: string) => tina().post(`/lab-attempts/${id}/say`, { body });
    await say('What is the exact message?');
    await tina().post(`/lab-attempts/${id}/checks`, { check: 'count-devices' });
    await say('Which of your old devices do you no longer use?');
    await say('I pass this on to device support.');
    const packet = {
      ...PACKETS[2],
      errorCode: 'DeviceCapReached',
      tried: ['Counted devices: 15 devices enrolled'],
      question: 'Can you remove the two unused devices?',
    };
    const raised = await tina().post(`/tickets/${ticket}/escalations`, { reason: 'At the limit', packet });
    expect(raised.status).toBe(201);
    const { status, body } = await tina().post(`/lab-attempts/${id}/finish`, {});
    expect([status, body.passed, body.score]).toEqual([200, true, 100]);
    expect(body.steps.map(({ got }: { got: string }) => got)).not.toContain('');
    expect((await tina().get(`/lab-attempts/${id}`)).body).toMatchObject({ result: body, expert: expect.any(Array) });
    expect((await tina().post(`/lab-attempts/${id}/say`, { body: 'Hello' })).body.code).toBe('lab-attempt-over');
    const { items } = (await tina().get('/labs?tier=1&area=enrollment')).body;
    expect(items).toContainEqual(
      expect.objectContaining({ id: 't1-enr-device-cap', best: expect.objectContaining({ score: 100, passed: true }), running: null }),
    );
    const passed = await labsPassed(stage.desk, { person: stage.ids.tina, tier: 1, since: new Date(0) });
    expect(passed).toMatchObject([{ attempt: id, scenario: 't1-enr-device-cap', area: 'enrollment', score: 100 }]);
  });

  test('of a run that did nothing does not pass', async () => {
    const { id } = await begin('t3-apple-ade-token', 'wanda');
    const { body } = await stage.as('wanda').post(`/lab-attempts/${id}/finish`, {});
    expect(body.passed).toBe(false);
  });

  test('is nobody else’s to read, but for who trains or leads them', async () => {
    const { id } = await begin('t2-win-stopped-syncing', 'wanda');
    await stage.as('wanda').post(`/lab-attempts/${id}/finish`, {});
    expect((await stage.as('toni').get(`/lab-attempts/${id}`)).status).toBe(404);
    expect((await stage.as('theo').get(`/lab-attempts/${id}`)).status).toBe(200);
    expect((await stage.as('lena').get(`/lab-attempts/${id}`)).status).toBe(404);
    expect((await stage.as('ada').get(`/lab-attempts/${id}`)).status).toBe(404);
    expect((await stage.as('theo').post(`/lab-attempts/${id}/say`, { body: 'Hello' })).status).toBe(404);
  });
});
