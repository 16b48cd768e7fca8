import { expect, test } from 'vitest';
import { type CaseFacts, caseState } from './case-state.ts';

const FACTS: CaseFacts = { status: 'open', waitingFor: null, tier: 2, isTaken: true, isConfirmed: false, answerOwedSince: null };

test.each<[string, Partial<CaseFacts>, string, string]>([
  ['has just arrived', { status: 'new', tier: 1, isTaken: false }, 'new', 'tier-1'],
  ['somebody works on', {}, 'open', 'tier-2'],
  ['was handed up and nobody has accepted', { isTaken: false }, 'untaken', 'tier-2'],
  ['asks its person something', { status: 'waiting', waitingFor: 'requester' }, 'waiting-requester', 'you'],
  ['is with the vendor', { status: 'waiting', waitingFor: 'vendor', tier: 4 }, 'waiting-vendor', 'tier-4'],
  ['is solved', { status: 'resolved' }, 'resolved', 'you'],
  ['is solved, and its person has said so', { status: 'resolved', isConfirmed: true }, 'confirmed', 'tier-2'],
  ['is solved, and its person has asked something', { status: 'resolved', answerOwedSince: '2026-11-30T09:00:00Z' }, 'answering', 'tier-2'],
  ['is closed', { status: 'closed', isConfirmed: true }, 'closed', 'closed'],
])('a case that %s says so', (_, facts, words, tone) => {
  expect(caseState({ ...FACTS, ...facts })).toEqual({ words, tone });
});
