import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { PACKETS } from '../../test/cast.ts';
import { MONDAY, openPaging } from '../../test/paging-house.ts';
import { wake } from '../app/worker/worker.ts';

type House = Awaited<ReturnType<typeof openPaging>>;
let { stage, urgent, pages, pageOf, rings } = {} as House;
beforeAll(async () => {
  ({ stage, urgent, pages, pageOf, rings } = await openPaging());
});
afterAll(() => stage.close());

let ticket: { id: string; number: number };
/** Minutes since Monday morning at which the ticket was opened: each test goes on where the one before it stood. */
let opened: number;
const minute = () => Math.round((stage.desk.now().getTime() - MONDAY.getTime()) / 60_000);
const reported = async () => {
  opened = minute();
  ticket = await urgent();
};
/** The rings of the ticket, counted from its opening. */
const rung = async () => (await rings(ticket.id)).map((ring) => ring.replace(/^\d+/, (at) => String(Number(at) - opened)));
const timeline = async () =>
  (await stage.as('tina').get(`/tickets/${ticket.id}/timeline`)).body.items
    .map(({ kind }: { kind: string }) => kind)
    .filter((kind: string) => kind.startsWith('page-'));

describe('an urgent ticket that nobody takes', () => {
  beforeAll(reported);

  test('waits at first, and the timeline says nothing', async () => {
    await stage.pass({ minutes: 4 });
    expect(await pageOf(ticket.id)).toMatchObject({ state: 'waiting', about: 'urgent-untaken', tier: 1, team: 'service-desk', rings: [] });
    expect(await timeline()).toEqual([]);
  });

  test('rings who is on duty, and then the lead', async () => {
    await stage.pass({ minutes: 1 });
    expect(await rung()).toEqual(['5 Tina One in-app rung', '5 Tina One push no-device']);
    await stage.pass({ minutes: 5 });
    expect((await rung()).slice(2)).toEqual(['10 Lena Lead in-app rung', '10 Lena Lead push no-device']);
    expect(await timeline()).toEqual(['page-rung', 'page-rung']);
  });

  test('is mine for whoever was rung', async () => {
    const mine = async (player: 'tina' | 'toni') => (await stage.as(player).get('/pages?mine=true&state=ringing')).body.items;
    expect([(await mine('tina')).length, await mine('toni')]).toEqual([1, []]);
  });

  test('rings the last step again, so often as the rule says, and runs out', async () => {
    await stage.pass({ minutes: 30 });
    expect((await rung()).filter((ring) => ring.includes('in-app')).slice(2)).toEqual([
      '20 Lena Lead in-app rung',
      '30 Lena Lead in-app rung',
      '40 Lena Lead in-app rung',
    ]);
    await stage.pass({ minutes: 20 });
    expect(await pageOf(ticket.id)).toMatchObject({ state: 'ran-out', ringsAt: null, mayAcknowledge: true });
    expect((await timeline()).at(-1)).toBe('page-ran-out');
    expect((await stage.as('lena').get('/notices')).body.items[0]).toMatchObject({ kind: 'page-ran-out', ticketNumber: ticket.number });
  });

  test('is over when somebody takes it', async () => {
    await stage.as('tina').post(`/tickets/${ticket.id}/take`);
    await stage.pass({ seconds: 1 });
    expect(await pageOf(ticket.id)).toMatchObject({ state: 'over', overBecause: 'taken', mayAcknowledge: false });
  });
});

describe('acknowledging', () => {
  beforeAll(async () => {
    await reported();
    await stage.pass({ minutes: 5 });
  });

  test('is not for who neither was rung nor works there nor leads', async () => {
    const { id } = await pageOf(ticket.id);
    expect((await stage.as('wanda').post(`/pages/${id}/acknowledge`)).body.code).toBe('not-rung');
    expect((await stage.as('una').post(`/pages/${id}/acknowledge`)).body.code).toBe('forbidden');
  });

  test('of two at once the first has it, and the second hears who; it rings nobody any more', async () => {
    const { id } = await pageOf(ticket.id);
    const answers = await Promise.all([
      stage.as('tina').post(`/pages/${id}/acknowledge`),
      stage.as('lena').post(`/pages/${id}/acknowledge`),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const winner = (await pageOf(ticket.id)).acknowledgedBy.name;
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
      code: 'page-acknowledged',
      detail: expect.stringContaining(winner),
    });
    await stage.pass({ hours: 2 });
    expect((await rung()).length).toBe(2);
    expect((await timeline()).filter((kind: string) => kind === 'page-acknowledged')).toHaveLength(1);
  });

  test('may be said again by the same person, from another device', async () => {
    const { id, acknowledgedBy } = await pageOf(ticket.id);
    const who = acknowledgedBy.name === 'Tina One' ? 'tina' : 'lena';
    expect((await stage.as(who).post(`/pages/${id}/acknowledge`)).status).toBe(200);
  });

  test('is over with the ticket, and cannot be said then', async () => {
    await stage.as('tina').post(`/tickets/${ticket.id}/take`);
    await stage.pass({ seconds: 1 });
    const { id, state } = await pageOf(ticket.id);
    expect([state, (await stage.as('toni').post(`/pages/${id}/acknowledge`)).body.code]).toEqual(['over', 'page-over']);
  });
});

describe('given back before the desk has followed that it was taken', () => {
  const takenAndGivenBack = async () => {
    await stage.as('tina').post(`/tickets/${ticket.id}/take`);
    stage.passUnattended({ minutes: 1 });
    const { status } = await stage.as('lena').post(`/tickets/${ticket.id}/assign`, { assignee: null });
    expect(status).toBe(200);
    await stage.pass({ seconds: 1 });
  };
  beforeEach(async () => {
    await reported();
    await stage.pass({ minutes: 5 });
  });

  test('it waits anew, and rings anew, though the alarm before was acknowledged', async () => {
    const before = await pageOf(ticket.id);
    await stage.as('tina').post(`/pages/${before.id}/acknowledge`);
    await takenAndGivenBack();
    const all = await pages(`?ticket=${ticket.id}`);
    expect(all.map(({ state, overBecause }: any) => [state, overBecause])).toEqual([
      ['waiting', null],
      ['over', 'taken'],
    ]);
    await stage.pass({ minutes: 5 });
    expect((await pageOf(ticket.id)).rings.filter(({ channel }: any) => channel === 'in-app')).toHaveLength(1);
  });

  test('whoever takes it next has as long as anybody', async () => {
    await takenAndGivenBack();
    await stage.pass({ minutes: 4 });
    expect((await pageOf(ticket.id)).rings).toEqual([]);
  });
});

describe('a hand-off that is not accepted', () => {
  const handedUp = async () => {
    await reported();
    const { body } = await stage
      .as('tina')
      .post(`/tickets/${ticket.id}/escalations`, { reason: 'The cause is not found', packet: PACKETS[2] });
    await stage.pass({ seconds: 1 });
    return body.id as string;
  };

  test('rings in the tier that has to accept it, and no more below', async () => {
    await handedUp();
    await stage.pass({ minutes: 44 });
    expect(await rung()).toEqual([]);
    await stage.pass({ minutes: 1 });
    expect((await rung()).map((ring) => ring.split(' ').slice(1).join(' '))).toEqual(['Wanda Two in-app rung', 'Wanda Two push no-device']);
    expect((await pages(`?ticket=${ticket.id}&state=open`)).map(({ about, tier }: any) => [about, tier])).toEqual([
      ['hand-off-not-accepted', 2],
    ]);
  });

  test.each([
    ['accept', 'accepted', {}],
    ['withdraw', 'withdrawn', {}],
    ['return', 'returned', { reason: 'incomplete', missing: ['symptom'], note: 'Which devices?' }],
  ] as const)('%s ends it', async (move, because, body) => {
    const escalation = await handedUp();
    const { status } = await stage.as(move === 'withdraw' ? 'tina' : 'wanda').post(`/escalations/${escalation}/${move}`, body);
    expect(status).toBe(200);
    await stage.pass({ seconds: 1 });
    const all = await pages(`?ticket=${ticket.id}`);
    expect(all.find(({ about }: any) => about === 'hand-off-not-accepted')).toMatchObject({ state: 'over', overBecause: because });
    // Taken back or sent back, it is Tina's again.
    expect(all.filter(({ state }: any) => state !== 'over')).toEqual([]);
  });
});

describe('timers', () => {
  beforeEach(reported);

  test('that come twice ring once', async () => {
    await stage.pass({ minutes: 5 });
    const { id } = await pageOf(ticket.id);
    for (const _ of [1, 2, 3]) await wake(stage.desk, { timer: 'ring-page', subject: id });
    await Promise.all([1, 2, 3].map(() => wake(stage.desk, { timer: 'ring-page', subject: id })));
    expect(await rung()).toHaveLength(2);
  });

  test('that come late ring one step, and leave whoever was rung the time that the plan gives', async () => {
    await stage.pass({ seconds: 1 });
    stage.passUnattended({ minutes: 90 });
    await stage.pass({ minutes: 4 });
    const first = (await rung()).filter((ring) => ring.includes('in-app'));
    expect(first).toEqual(['90 Tina One in-app rung']);
    await stage.pass({ minutes: 2 });
    expect((await rung()).filter((ring) => ring.includes('in-app'))).toEqual(['90 Tina One in-app rung', '95 Lena Lead in-app rung']);
  });

  test('find by themselves that it is over, when nobody has said so', async () => {
    await stage.pass({ seconds: 1 });
    await stage.as('toni').post(`/tickets/${ticket.id}/take`);
    const { id } = await pageOf(ticket.id);
    stage.passUnattended({ minutes: 6 });
    await wake(stage.desk, { timer: 'ring-page', subject: id });
    expect(await pageOf(ticket.id)).toMatchObject({ state: 'over', overBecause: 'taken', rings: [] });
  });
});
afterEach(() => stage.pass({ seconds: 1 }));
