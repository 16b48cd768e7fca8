import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { openBridges } from '../../../test/bridge-house.ts';
import { openedTicket, PACKETS, type Player, type Stage } from '../../../test/cast.ts';
import { workedPlan } from '../../../test/worked-plan.ts';
import type { BridgeRule } from '../../plan/schema/schema.ts';
import { sameCode } from './error-code.ts';
import { ruleMet } from './rule-met.ts';

let stage: Stage;
beforeAll(async () => {
  ({ stage } = await openBridges());
});
afterAll(() => stage.close());

const rules = async (...bridge: Partial<BridgeRule>[]) => {
  const plan = workedPlan();
  const all = bridge.map((rule) => ({ when: {}, tiers: [1 as const, 2 as const], withinMinutes: 0, ...rule }));
  await stage.publish(stringify({ ...plan, process: { ...plan.process, bridge: all } }));
  await stage.pass({ minutes: 1 });
};
const opened = async (more: object) => {
  const ticket = await openedTicket(stage, more);
  await stage.pass({ minutes: 1 });
  return ticket;
};
const reported = async (by: Player, errorCode: string) => {
  const { body } = await stage.as(by).post('/tickets', { subject: 'It stops', description: 'At the same step', errorCode });
  await stage.pass({ minutes: 1 });
  return body;
};
const bridgesOf = async (ticket: { id: string }) => (await stage.as('lena').get(`/bridges?ticket=${ticket.id}`)).body.items;

describe('a rule of the plan', () => {
  test('calls its tiers together about a ticket that is as urgent, and the room says why', async () => {
    await rules({ when: { priority: 'urgent' }, withinMinutes: 15 });
    const ticket = await opened({ impact: 'everyone', urgency: 'blocked' });
    const [line] = await bridgesOf(ticket);
    const bridge = (await stage.as('lena').get(`/bridges/${line.id}`)).body;
    expect(bridge).toMatchObject({ kind: 'ad-hoc', state: 'scheduled', tiers: [1, 2], rule: { priority: 'urgent' }, reason: null });
    expect(bridge.agenda).toMatchObject([{ source: 'ticket', ticket: { id: ticket.id } }]);
  });

  test('does not call again about what has been talked about, unless it has become worse', async () => {
    const ticket = await opened({ impact: 'everyone', urgency: 'blocked' });
    const [room] = await bridgesOf(ticket);
    await stage.as('lena').post(`/bridges/${room.id}/cancel`);
    await stage.as('tina').post(`/tickets/${ticket.id}/take`);
    await stage.as('tina').patch(`/tickets/${ticket.id}`, { subject: 'Nobody can enrol' });
    await stage.pass({ minutes: 1 });
    expect(await bridgesOf(ticket)).toHaveLength(1);
  });

  test('opens one room for one cause, whichever rule is met', async () => {
    await rules({ when: { priority: 'urgent' } }, { when: { area: 'enrollment' } });
    expect(await bridgesOf(await opened({ impact: 'everyone', urgency: 'blocked', issueArea: 'enrollment' }))).toHaveLength(1);
  });

  test('is about nothing less urgent', async () => {
    await rules({ when: { priority: 'urgent' } });
    expect(await bridgesOf(await opened({ impact: 'one-person', urgency: 'can-wait' }))).toEqual([]);
  });

  test('opens one room for an error on many users, whatever way they write its code, and brings in who comes later', async () => {
    await rules({ when: { sameError: { users: 3, withinMinutes: 60 } } });
    const first = await opened({ errorCode: '0x80180026' });
    expect(await bridgesOf(first)).toEqual([]);
    await reported('otto', '80180026');
    await reported('una', '0x80180026');
    expect(await bridgesOf(first)).toEqual([]);
    const third = await reported('toni', '-2145910746');
    const [room, ...others] = await bridgesOf(first);
    expect(others).toEqual([]);
    const later = await opened({ errorCode: '0X80180026' });
    expect([(await bridgesOf(third))[0].id, (await bridgesOf(later))[0].id]).toEqual([room.id, room.id]);
    const { rule, agenda } = (await stage.as('lena').get(`/bridges/${room.id}`)).body;
    expect([rule.sameError, agenda.length]).toEqual([{ code: '-2145910746', users: 3, withinMinutes: 60 }, 5]);
  });

  test('counts nothing twice: once its room is closed, as many must come anew', async () => {
    const { items } = (await stage.as('lena').get('/bridges?state=live')).body;
    const room = items.find(({ title }: any) => title === '-2145910746');
    await stage.as('lena').post(`/bridges/${room.id}/end`);
    expect(await bridgesOf(await opened({ errorCode: '0x80180026' }))).toEqual([]);
  });

  test('of a plan that has none any more opens nothing', async () => {
    await rules();
    expect(await bridgesOf(await opened({ impact: 'everyone', urgency: 'blocked' }))).toEqual([]);
  });
});

test('a tier is skipped on a call alone, with a reason, where the plan says so', async () => {
  const plan = workedPlan();
  await stage.publish(stringify({ ...plan, process: { ...plan.process, skip: { allowed: false, onBridge: true } } }));
  await stage.pass({ minutes: 1 });
  const ticket = await openedTicket(stage);
  const { body: room } = await stage.as('lena').post('/bridges', { title: 'All', minutes: 30, tiers: [1, 2, 3], reason: 'Monday' });
  for (const player of ['tina', 'theo'] as const) await stage.as(player).post(`/bridges/${room.id}/join`);
  const skip = (headers = {}) =>
    stage
      .as('tina')
      .post(`/tickets/${ticket.id}/escalations`, { toTier: 3, reason: 'The MDM team has it on the line', packet: PACKETS[3] }, headers);
  expect((await skip()).body.code).toBe('tier-may-not-be-skipped');
  expect((await skip({ 'relevo-bridge': room.id })).status).toBe(201);
});

test('a call that is live takes up what comes to wait for several tiers', async () => {
  const { body } = await stage.as('lena').post('/bridges', { title: 'All', minutes: 30, tiers: [1, 2, 3], reason: 'Monday' });
  const ticket = await opened({ errorCode: 'NEW-FAULT-7' });
  const { agenda } = (await stage.as('lena').get(`/bridges/${body.id}`)).body;
  expect(agenda.map(({ title }: any) => title)).toContain('NEW-FAULT-7');
  expect(ticket.id).toBeTruthy();
});

describe('what meets a rule', () => {
  const facts = { priority: 'high' as const, area: 'enrollment', bounces: 1, code: '0x1', usersWithin: () => 4 };
  test.each([
    [{ priority: 'normal' }, { priority: 'high' }],
    [{ priority: 'urgent' }, null],
    [
      { area: 'enrollment', bounces: 1 },
      { area: 'enrollment', bounces: 1 },
    ],
    [{ area: 'email' }, null],
    [{ bounces: 2 }, null],
    [{ sameError: { users: 4, withinMinutes: 30 } }, { sameError: { code: '0x1', users: 4, withinMinutes: 30 } }],
    [{ sameError: { users: 5, withinMinutes: 30 } }, null],
    [{}, null],
  ] as const)('%j is met by %j', (when, met) => {
    expect(ruleMet({ when }, facts)).toEqual(met);
  });

  test('an error needs a code', () => {
    expect(ruleMet({ when: { sameError: { users: 2, withinMinutes: 30 } } }, { ...facts, code: null })).toBeNull();
  });
});

test.each(['0x80180014', '80180014', '2149056532', '-2145910764', '0X80180014'])('%s is one code', (written) => {
  expect(sameCode(written)).toBe('0x80180014');
});
