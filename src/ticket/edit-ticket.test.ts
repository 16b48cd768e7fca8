import { afterAll, beforeAll, expect, test } from 'vitest';
import { openedTicket, openStage, type Stage } from '../../test/cast.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

type ClockSeen = { kind: string; targetMinutes: number; startedAt: string; dueAt: string; state: string };

test('another priority brings its own promises, counted from the report', async () => {
  const { id, version } = await openedTicket(stage, { impact: 'one-person', urgency: 'can-wait' });
  const before: ClockSeen[] = (await stage.as('tina').get(`/tickets/${id}`)).body.clocks;
  const { body } = await stage.as('tina').patch(`/tickets/${id}`, { version, impact: 'everyone', urgency: 'blocked' });
  const after: ClockSeen[] = body.clocks;
  expect(body.priority).toBe('urgent');
  expect(after.map(({ kind, targetMinutes }) => [kind, targetMinutes])).toEqual([
    ['response', 15],
    ['resolution', 240],
  ]);
  expect(after.map(({ startedAt }) => startedAt)).toEqual(before.map(({ startedAt }) => startedAt));
  expect(after.every(({ dueAt }, index) => dueAt < String(before[index]?.dueAt))).toBe(true);
});

test('a correction that leaves the priority leaves the clocks', async () => {
  const { id, version } = await openedTicket(stage);
  const { clocks } = (await stage.as('tina').get(`/tickets/${id}`)).body;
  const { body } = await stage.as('tina').patch(`/tickets/${id}`, { version, subject: 'Said better' });
  expect(body.clocks).toEqual(clocks);
});

type Told = { kind: string; data: object };
const corrections = async (id: string): Promise<object[]> =>
  (await stage.as('tina').get(`/tickets/${id}/timeline`)).body.items
    .filter(({ kind }: Told) => kind === 'ticket-edited')
    .map(({ data }: Told) => data);

test('a correction keeps what stood there and what stands there now, of what became another alone', async () => {
  const { id, version } = await openedTicket(stage, { subject: 'It stops', issueArea: 'wifi-vpn' });
  await stage.as('tina').patch(`/tickets/${id}`, { version, subject: 'It stops', deviceName: 'VN-LT-0001', issueArea: 'enrollment' });
  expect(await corrections(id)).toEqual([
    {
      changed: expect.arrayContaining(['deviceName', 'issueArea']),
      before: { deviceName: null, issueArea: 'wifi-vpn' },
      after: { deviceName: 'VN-LT-0001', issueArea: 'enrollment' },
    },
  ]);
});

test('what is given as it stands already changes nothing, and is told nowhere', async () => {
  const { id, version } = await openedTicket(stage, { subject: 'It stops', issueArea: 'wifi-vpn' });
  const { status, body } = await stage.as('tina').patch(`/tickets/${id}`, { version, subject: 'It stops' });
  expect([status, body.version]).toEqual([200, version]);
  expect(await corrections(id)).toEqual([]);
});
