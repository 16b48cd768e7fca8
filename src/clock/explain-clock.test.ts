import { afterAll, beforeAll, expect, test } from 'vitest';
import { escalatedTicket, openStage, type Player, type Stage } from '../../test/cast.ts';

/** A Thursday afternoon in the worked plan's office, whose Friday is short. */
const REPORTED = new Date('2026-11-19T15:30:00Z');

let stage: Stage;
let clocks: Record<'response' | 'resolution' | 'tier', string>;
beforeAll(async () => {
  stage = await openStage({ now: () => REPORTED });
  const { id } = await escalatedTicket(stage);
  const { body } = await stage.as('tina').get(`/tickets/${id}`);
  clocks = Object.fromEntries(body.clocks.map((clock: { kind: string; id: string }) => [clock.kind, clock.id])) as typeof clocks;
});
afterAll(() => stage.close());

const why = (player: Player, clock: keyof typeof clocks) => stage.as(player).get(`/clocks/${clocks[clock]}/why`);

test('a deadline lists the working time that it was counted from, across a night', async () => {
  const { body } = await why('wanda', 'resolution');
  expect(body).toMatchObject({ calendarName: 'Office hours', timeZone: 'Europe/Madrid', targetMinutes: 1440, isCut: false });
  expect(body.stretches.slice(0, 2)).toEqual([
    { from: '2026-11-19T15:30:00Z', to: '2026-11-19T17:00:00Z', minutes: 90 },
    { from: '2026-11-20T07:00:00Z', to: '2026-11-20T14:00:00Z', minutes: 420 },
  ]);
  const counted = body.stretches.reduce((sum: number, { minutes }: { minutes: number }) => sum + minutes, 0);
  expect([counted, Date.parse(body.stretches.at(-1).to)]).toEqual([1440, Date.parse(body.dueAt)]);
});

test('the user may ask about a promise to them, in their language', async () => {
  expect((await why('una', 'response')).body).toMatchObject({ calendarName: 'Horario de oficina', kind: 'response' });
});

test.each([
  ['una', 'tier', 'what tiers promise each other'],
  ['otto', 'response', 'a promise to somebody else'],
] as const)('to %s, the %s clock does not exist: %s', async (player, clock, _) => {
  expect((await why(player, clock)).body).toMatchObject({ status: 404, code: 'clock-not-found' });
});
