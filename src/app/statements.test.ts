import { afterAll, beforeAll, expect, test } from 'vitest';
import { listening } from '../../bench/statements.ts';
import { openedTicket, openStage, PACKETS, type Stage } from '../../test/cast.ts';

/**
 * What a move may send to the database, from who asks to the answer, begin and commit included. Fewer is better, and then the
 * number here goes down; more wants a reason.
 */
const BUDGET = {
  escalate: 13,
  reply: 13,
  // What rings for it is told that it is over.
  take: 10,
};

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

test.each([
  { move: 'escalate', path: 'escalations', body: { reason: 'The cause is not found', packet: PACKETS[2] } },
  { move: 'reply', path: 'messages', body: { body: 'We are looking at it' } },
  { move: 'take', path: 'take', body: {} },
] as const)('$move sends no more statements than it did', async ({ move, path, body }) => {
  const [first, second] = [await openedTicket(stage), await openedTicket(stage)];
  // What a process reads once, it has read.
  await stage.as('tina').post(`/tickets/${first.id}/${path}`, body);
  const sent = await listening(async () => {
    expect((await stage.as('tina').post(`/tickets/${second.id}/${path}`, body)).status).toBeLessThan(300);
  });
  expect(sent.length, sent.map(({ text }) => text.replace(/\s+/g, ' ').slice(0, 120)).join('\n')).toBe(BUDGET[move]);
});
