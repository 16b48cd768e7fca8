import { expect, test } from 'vitest';
import { ticketRungs } from './ticket-rungs.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 6, 1, 8, minute)).toISOString();
const hop = (kind: 'opened' | 'escalated', toTier: number, minute: number) => ({
  seq: 0,
  kind,
  fromTier: null,
  fromTeam: null,
  toTier,
  toTeam: null,
  actor: null,
  reason: null,
  bridge: null,
  at: at(minute),
});
const label = (tier: number) => ({ label: `Tier ${tier}` });
const TICKET = { status: 'open' as const, relays: [], solutions: [], resolvedAt: null, closedAt: null };

test('each tier has its minutes, and the one that has it is marked', () => {
  const hops = [hop('opened', 1, 0), hop('escalated', 2, 25)];
  const rungs = ticketRungs({ ...TICKET, tier: 2, hops }, { topTier: 3, now: new Date(at(90)), label });
  expect(rungs.map(({ state, minutes }) => [state, minutes])).toEqual([
    ['done', 25],
    ['here', 65],
    ['ahead', undefined],
  ]);
});

test('a tier that was passed over is shown as skipped, the vendor only when it was asked', () => {
  const hops = [hop('opened', 1, 0), hop('escalated', 3, 10)];
  const states = (tier: number, more = hops) =>
    ticketRungs({ ...TICKET, tier, hops: more }, { topTier: 3, now: new Date(at(20)), label }).map(({ state }) => state);
  expect(states(3)).toEqual(['done', 'skipped', 'here']);
  expect(states(4, [...hops, hop('escalated', 4, 15)])).toEqual(['done', 'skipped', 'done', 'here']);
});

test('the time stops when it is resolved', () => {
  const resolved = { ...TICKET, status: 'resolved' as const, resolvedAt: at(30) };
  const [first] = ticketRungs({ ...resolved, tier: 1, hops: [hop('opened', 1, 0)] }, { topTier: 1, now: new Date(at(500)), label });
  expect(first?.minutes).toBe(30);
});
