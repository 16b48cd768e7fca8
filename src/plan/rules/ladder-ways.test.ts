import { describe, expect, test } from 'vitest';
import type { PlanDocument } from '../schema/schema.ts';
import { stationsOf, type Way, waysDown, waysUp } from './ladder-ways.ts';

const teams = [1, 2, 3].map((tier) => ({ id: `team-${tier}`, tier, name: `Team ${tier}` }));
const plan = (process: PlanDocument['process'] = {}): PlanDocument => ({ teams, process });
const said = (ways: readonly Way[]) => ways.map(({ kind, from, to, lane }) => `${kind} ${from}>${to} lane ${lane}`).sort();

describe('the ways of the ladder', () => {
  test('a problem goes up rung by rung, to the vendor last', () => {
    expect(stationsOf(plan())).toEqual([0, 1, 2, 3, 4]);
    expect(said(waysUp(plan()))).toEqual(['hand-off 1>2 lane 0', 'hand-off 2>3 lane 0', 'report 0>1 lane 0', 'vendor-case 3>4 lane 0']);
  });

  test('a tier that may be skipped is passed in a lane of its own', () => {
    const ways = waysUp(plan({ skip: { allowed: true, fromTiers: [1] } }));
    expect(said(ways)).toContain('skip 1>3 lane 1');
    expect(waysUp(plan({ skip: { allowed: false, fromTiers: [1] } })).some(({ kind }) => kind === 'skip')).toBe(false);
  });

  test('together, the solution goes past tier 2 to tier 1', () => {
    expect(said(waysDown(plan({ relay: 'together' })))).toEqual([
      'contact 1>0 lane 0',
      'relay 3>1 lane 1',
      'relay 3>2 lane 0',
      'vendor-answer 4>3 lane 0',
    ]);
  });

  test('step by step, each tier hands it on', () => {
    expect(said(waysDown(plan({ relay: 'step-by-step' })))).toEqual([
      'contact 1>0 lane 0',
      'relay 2>1 lane 0',
      'relay 3>2 lane 0',
      'vendor-answer 4>3 lane 0',
    ]);
  });

  test('a higher tier that contacts the user passes the tiers below it', () => {
    expect(said(waysDown(plan({ relay: 'step-by-step', contactTier: 2 })))).toContain('contact 2>0 lane 1');
  });

  test('without teams nothing moves', () => {
    expect(waysUp({})).toEqual([]);
    expect(waysDown({})).toEqual([]);
    expect(stationsOf({})).toEqual([0, 4]);
  });
});
