import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { MONDAY, openPaging } from '../../test/paging-house.ts';
import { workedPlan } from '../../test/worked-plan.ts';
import { inDeskAct } from '../app/act.ts';
import type { PagingRule } from '../plan/schema/schema.ts';
import { startPage } from './start-page.ts';

type House = Awaited<ReturnType<typeof openPaging>>;
let { stage, urgent, pageOf, rings } = {} as House;
let ticket: { id: string; number: number };
beforeAll(async () => {
  ({ stage, urgent, pageOf, rings } = await openPaging());
});
afterAll(() => stage.close());

/** The worked plan with something changed, in force. */
const published = (change: (plan: any) => void = () => {}) => {
  const plan = workedPlan();
  change(plan);
  return stage.publish(JSON.stringify(plan));
};
const minute = () => Math.round((stage.desk.now().getTime() - MONDAY.getTime()) / 60_000);
let opened: number;
const reported = async () => {
  opened = minute();
  ticket = await urgent();
  await stage.pass({ seconds: 1 });
};
const rung = async () => (await rings(ticket.id)).map((ring) => ring.replace(/^\d+/, (at) => String(Number(at) - opened)));

const withSteps = (...steps: object[]) => published((plan) => (plan.paging[0] = { tier: 1, about: 'urgent-untaken', steps }));
const LEAD_AT_ONCE = { after: 0, whom: 'lead', by: ['in-app'] };

test('a page goes on by the rule as it stood when it began, whatever is published meanwhile', async () => {
  await reported();
  await withSteps({ ...LEAD_AT_ONCE, after: 1 });
  await stage.pass({ minutes: 10 });
  expect((await rung()).filter((ring) => ring.includes('in-app'))).toEqual(['5 Tina One in-app rung', '10 Lena Lead in-app rung']);
  await reported();
  await stage.pass({ minutes: 2 });
  expect(await rung()).toEqual(['1 Lena Lead in-app rung']);
});

test('a plan without a rule rings for nobody', async () => {
  await published((plan) => plan.paging.shift());
  await reported();
  await stage.pass({ hours: 1 });
  expect(await pageOf(ticket.id)).toBeUndefined();
});

describe('where nobody is on duty', () => {
  beforeEach(async () => {
    await published();
    await stage.as('ada').post('/absences', { person: stage.ids.tina, from: '2040-03-05', to: '2040-03-05', kind: 'sick' });
    await reported();
  });

  test('that is said, and the next step rings at once', async () => {
    await stage.pass({ minutes: 5 });
    expect((await rung()).filter((ring) => !ring.includes('push'))).toEqual(['5 nobody', '5 Lena Lead in-app rung']);
    const { items } = (await stage.as('toni').get(`/tickets/${ticket.id}/timeline`)).body;
    expect(items.filter(({ kind }: any) => kind === 'page-rung').map(({ data }: any) => [data.whom, data.rung.length])).toEqual([
      ['on-duty', 0],
      ['lead', 1],
    ]);
  });
});

test('a lead who is away is not rung either', async () => {
  const away = await stage.as('ada').post('/absences', { person: stage.ids.lena, from: '2040-03-05', to: '2040-03-05', kind: 'holiday' });
  await reported();
  await stage.pass({ minutes: 5 });
  expect(await rung()).toEqual(['5 nobody', '5 nobody']);
  await stage.as('ada').delete(`/absences/${away.body.id}`);
});

test.each([
  ['everybody of a team', { team: 'mdm-team' }, 'in-app', ['0 Theo Three in-app rung']],
  ['by mail, which is not connected yet, on the desk’s pages', 'lead', 'mail', ['0 Lena Lead in-app rung']],
  ['by webhook where there is none, on the desk’s pages', 'lead', 'webhook', ['0 Lena Lead in-app rung', '0 Lena Lead webhook no-device']],
])('a step rings %s', async (_, whom, by, expected) => {
  await withSteps({ after: 0, whom, by: [by] });
  await reported();
  expect((await rung()).toSorted()).toEqual(expected);
});

test('who was rung for a ticket is not rung for it again by another page', async () => {
  await withSteps(LEAD_AT_ONCE);
  await reported();
  const rule: PagingRule = { tier: 1, about: 'hand-off-not-accepted', steps: [{ after: 0, whom: 'lead', by: ['in-app'] }] };
  await inDeskAct(stage.desk, 'timer', (act) =>
    startPage(act, {
      about: 'bridge-without-tier',
      tier: 1,
      team: 'service-desk',
      subject: { ticketId: ticket.id },
      occasion: ticket.id,
      since: act.at,
      otherwise: rule,
    }),
  );
  await stage.pass({ seconds: 1 });
  expect(await rung()).toEqual(['0 Lena Lead in-app rung']);
});

describe('a maintenance window', () => {
  beforeAll(async () => {
    await published((plan) => plan.maintenance.push({ from: '2040-03-05T06:00', until: '2040-03-06T10:00' }));
  });

  test('holds a page, which says so once, and rings when it ends if it is still true', async () => {
    await reported();
    const other = ticket;
    await reported();
    await stage.pass({ minutes: 30 });
    expect(await pageOf(ticket.id)).toMatchObject({ state: 'waiting', heldUntil: '2040-03-06T09:00:00.000Z', rings: [] });
    await stage.as('toni').post(`/tickets/${other.id}/take`);
    await stage.pass({ days: 1 });
    expect((await pageOf(other.id)).rings).toEqual([]);
    const [first] = (await pageOf(ticket.id)).rings;
    expect([new Date(first.at), first.person.name]).toEqual([new Date('2040-03-06T09:00:00Z'), 'Toni Uno']);
    const { items } = (await stage.as('toni').get(`/tickets/${ticket.id}/timeline`)).body;
    expect(items.filter(({ kind }: any) => kind === 'page-held')).toHaveLength(1);
  });
});

test('an urgent ticket that is urgent no more wants nobody to hurry', async () => {
  await published();
  await reported();
  const edited = await stage.as('tina').patch(`/tickets/${ticket.id}`, { urgency: 'can-wait', version: 1 });
  expect(edited.body).toMatchObject({ priority: 'high' });
  await stage.pass({ seconds: 1 });
  expect(await pageOf(ticket.id)).toMatchObject({ state: 'over', overBecause: 'not-urgent' });
});
