import { expect, test } from 'vitest';
import { caseRungs } from './case-rungs.ts';

const CASE = { tier: 2, status: 'open' as const, isTaken: true, hops: [hop(1), hop(2)] };
function hop(toTier: number) {
  return {
    seq: toTier,
    kind: 'escalated' as const,
    fromTier: null,
    fromTeam: null,
    toTier,
    toTeam: null,
    actor: null,
    reason: null,
    bridge: null,
    at: '',
  };
}

test.each([
  ['somebody there works on it', {}, ['1 checked', '2 here']],
  ['nobody there has accepted it yet', { isTaken: false }, ['1 checked', '2 waits']],
  ['it has just arrived', { tier: 1, status: 'new' as const, isTaken: false, hops: [hop(1)] }, ['1 waits']],
  ['it is solved', { tier: 1, status: 'resolved' as const, isTaken: false }, ['1 solved', '2 told']],
])('the ladder of a case says of its tiers, when %s', (_, facts, said) => {
  const rungs = caseRungs({ ...CASE, ...facts }, (tier, state) => ({ label: String(tier), sublabel: state }));
  expect(rungs.map(({ label, sublabel }) => `${label} ${sublabel}`)).toEqual(said);
});
