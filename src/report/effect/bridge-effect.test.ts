import { afterAll, beforeAll, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { openedTicket, openStage, PACKETS, SOLUTION, type Stage } from '../../../test/cast.ts';
import { workedPlan } from '../../../test/worked-plan.ts';
import type { BridgeEffect } from './contract.ts';

let stage: Stage;
beforeAll(async () => {
  // The Friday before a Production 1 of next year.
  stage = await openStage({ now: () => new Date('2027-07-30T08:00:00Z') });
  const plan = workedPlan();
  const phase = plan.phases?.find(({ id }) => id === 'production-1');
  Object.assign(phase ?? {}, { from: '2027-08-02', to: '2027-08-31', enrolBy: '2027-08-31' });
  await stage.publish(stringify({ ...plan, phases: [phase], communication: undefined }));
  // To Monday, ten minutes before nine in Madrid.
  await stage.pass({ days: 2, hours: 22, minutes: 50 });
});
afterAll(() => stage.close());

const effect = async (query = ''): Promise<BridgeEffect> => {
  const { status, body } = await stage.as('lena').get(`/reports/bridge-effect${query}`);
  expect(status).toBe(200);
  return body;
};

/** Up to tier 2, solved there, told to the user, closed; answers the minutes that it took to the cause. */
async function carriedThrough(errorCode: string, minutes: number, bridge?: string): Promise<void> {
  const room: Record<string, string> = bridge ? { 'relevo-bridge': bridge } : {};
  const { id } = await openedTicket(stage, { errorCode });
  await stage.as('tina').post(`/tickets/${id}/escalations`, { reason: 'Cannot find it', packet: PACKETS[2] }, room);
  const { escalations } = (await stage.as('wanda').get(`/tickets/${id}`)).body;
  await stage.as('wanda').post(`/escalations/${escalations.at(-1).id}/accept`, {}, room);
  stage.passUnattended({ minutes });
  await stage.as('wanda').post(`/tickets/${id}/solution`, SOLUTION, room);
  const { relays } = (await stage.as('tina').get(`/tickets/${id}`)).body;
  await stage.as('tina').post(`/relays/${relays.at(-1).id}/acknowledge`);
  const { status } = await stage.as('tina').post(`/tickets/${id}/resolution`, { contactedBy: 'phone', note: 'Called' });
  expect(status).toBe(201);
}

test('a phase whose bridge was never held has no effect yet', async () => {
  expect((await effect()).phases).toEqual([]);
});

test('tickets that went over a bridge stand beside those like them that did not', async () => {
  const [call] = (await stage.as('lena').get('/bridges?state=scheduled')).body.items;
  await stage.as('lena').post(`/bridges/${call.id}/join`);
  await carriedThrough('0x80180014', 10, call.id);
  await stage.as('lena').post(`/bridges/${call.id}/end`);
  await carriedThrough('0x80180026', 90);
  // The first code came again, and tier 1 could do it.
  const again = await openedTicket(stage, { errorCode: '0x80180014' });
  await stage.as('tina').post(`/tickets/${again.id}/resolution`, { contactedBy: 'phone', note: 'Called' });
  const { enough, phases } = await effect('?phase=production-1');
  expect([enough, phases.length]).toEqual([10, 1]);
  expect(phases[0]).toMatchObject({
    phase: 'production-1',
    name: { en: 'Production 1' },
    calls: { held: 1, missed: 0 },
    tickets: { over: 1, compared: 1, others: 1 },
    advice: { code: 'too-early', promise: 'learning', facts: { calls: 1 } },
  });
  const measures = Object.fromEntries(phases[0]?.measures.map((one) => [one.measure, one]) ?? []);
  expect(measures['minutes-to-cause']).toMatchObject({
    over: { size: 1, value: 10 },
    others: { size: 1, value: 90 },
    difference: -80,
    interval: null,
  });
  expect(measures['tier-1-again']).toMatchObject({ promise: 'learning', over: { size: 1, value: 1 }, others: { size: 0, value: null } });
  expect((await effect('?phase=steady')).phases).toEqual([]);
});

test('it is for those who lead', async () => {
  expect((await stage.as('tina').get('/reports/bridge-effect')).status).toBe(403);
});
