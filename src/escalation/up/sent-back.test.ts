import { afterAll, beforeAll, expect, test } from 'vitest';
import { escalatedTicket, openStage, PACKETS, type Player, type Stage, upload } from '../../../test/cast.ts';
import { inDeskAct } from '../../app/act.ts';
import { TIMERS } from '../../app/schedules.ts';
import { startingPlan } from '../../app/starting-plan.ts';

/** A hand-off that came back because something was missing, and goes up again. */
let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  const timed = '  contactTier: 1\n  timedEscalations:\n    - { tier: 1, afterMinutes: 120, toTier: 2 }\n';
  await stage.publish((await startingPlan('support-plan')).replace('  contactTier: 1\n', timed));
});
afterAll(() => stage.close());

async function sentBack(missing: string[], note?: string): Promise<string> {
  const { id, escalationId } = await escalatedTicket(stage);
  const { status } = await stage.as('wanda').post(`/escalations/${escalationId}/return`, { missing, ...(note && { note }) });
  expect(status).toBe(200);
  return id;
}
const raise = (id: string, packet: object, more: object = {}, player: Player = 'tina') =>
  stage.as(player).post(`/tickets/${id}/escalations`, { reason: 'Up again', packet, ...more });
const score = (id: string, packet: object, more: object = {}) => stage.as('tina').post(`/tickets/${id}/packet-score`, { packet, ...more });

test.each([
  ['a field', ['evidence']],
  ['something else', ['The log of the company portal']],
])('unchanged it is refused, with %s named in the next sheet, and the score says it', async (_, missing) => {
  const id = await sentBack(missing, 'We cannot begin without it');
  const { body: verdict } = await score(id, PACKETS[2]);
  expect(verdict.sentBack).toEqual({ missing, note: 'We cannot begin without it', at: expect.any(String), addsNothing: true });
  expect(verdict).toMatchObject({ passes: false, missing: expect.arrayContaining([{ field: 'evidence', why: 'still-missing' }]) });
  expect(verdict.score).toBeLessThan(verdict.bar);
  const { status, body } = await raise(id, PACKETS[2]);
  expect([status, body.code]).toEqual([422, 'packet-adds-nothing']);
  expect(body.detail).toContain('came back');
});

test('with something of what was missing it goes up, and nothing is held against the next one', async () => {
  const id = await sentBack(['evidence']);
  const more = { ...PACKETS[2], evidence: ['The log ends at 10:02'] };
  expect((await score(id, more)).body.sentBack.addsNothing).toBe(false);
  const { status, body } = await raise(id, more);
  expect(status).toBe(201);
  await stage.as('tina').post(`/escalations/${body.id}/withdraw`);
  expect((await score(id, more)).body.sentBack).toBeNull();
});

test('a file is what was missing, too', async () => {
  const id = await sentBack(['evidence']);
  const { body: file } = await upload(stage, 'tina', { name: 'portal.log', content: 'ended' });
  expect((await score(id, PACKETS[2], { attachments: [file.id] })).body.sentBack.addsNothing).toBe(false);
  expect((await raise(id, PACKETS[2], { attachments: [file.id] })).status).toBe(201);
});

test('what belongs to the tier below asks for nothing more', async () => {
  const { id, escalationId } = await escalatedTicket(stage);
  await stage.as('wanda').post(`/escalations/${escalationId}/return`, { reason: 'wrong-tier', note: 'It is yours' });
  expect((await score(id, PACKETS[2])).body.sentBack).toBeNull();
  expect((await raise(id, PACKETS[2])).status).toBe(201);
});

test('the timer hands up nothing that would only come back again', async () => {
  const id = await sentBack(['evidence']);
  const monthLater = new Date(stage.desk.now().getTime() + 30 * 86_400_000);
  await inDeskAct(stage.desk, 'timer', (act) => TIMERS['escalate-if-unanswered'](act, id), monthLater);
  expect((await stage.as('lena').get(`/tickets/${id}`)).body).toMatchObject({ tier: 1, escalations: [{ state: 'returned' }] });
});
