import { expect, test } from 'vitest';
import { nextBridge } from './next-bridge.ts';

const bridge = (id: string, hour: number, more: object = {}) => ({
  id,
  state: 'scheduled' as const,
  startsAt: `2026-12-01T${hour}:00:00Z`,
  tiers: [1, 2, 3],
  ...more,
});

test('the next bridge is the soonest of my tiers', () => {
  expect(nextBridge([bridge('late', 12), bridge('soon', 10), bridge('others', 9, { tiers: [3] })], [1])?.id).toBe('soon');
});

test('one that is live comes before all', () => {
  expect(nextBridge([bridge('soon', 10), bridge('now', 11, { state: 'live' })], [1])?.id).toBe('now');
});

test('somebody of no tier has that of anyone', () => {
  expect(nextBridge([bridge('others', 9, { tiers: [3] })], [])?.id).toBe('others');
});
