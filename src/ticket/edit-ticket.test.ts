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
