import { describe, expect, test } from 'vitest';
import { SAMPLES } from '../../test/event-samples.ts';
import type { PlanDocument } from '../plan/schema/schema.ts';
import { type ClockChange, type ClockMover, clockChange } from './rules.ts';

const PLAN: PlanDocument = {
  promises: {
    toUser: [
      { priority: 'normal', responseWithinMinutes: 60, nextResponseWithinMinutes: 240, resolveWithinMinutes: 1440 },
      { priority: 'low', resolveWithinMinutes: 2880 },
    ],
    betweenTiers: [{ tier: 2, acceptWithinMinutes: 30, answerWithinMinutes: 120, acknowledgeWithinMinutes: 90 }],
  },
};
const user = (kind: 'response' | 'next-response' | 'resolution', targetMinutes: number) => ({ kind, tier: null, targetMinutes });
const tier = (targetMinutes: number) => ({ kind: 'tier', tier: 2, targetMinutes }) as const;

type Kind = ClockMover['kind'];
type Said = { data?: object; priority?: string };
/** What happened, with as much of its data as the promise is about; the rest is as it usually is. */
const changeAfter = (kind: Kind, { data = {}, priority = 'normal' }: Said = {}) =>
  clockChange(PLAN, { kind, data: { ...SAMPLES[kind], ...data } } as ClockMover, { priority });

describe('what happens to the clocks', () => {
  test.each<[string, Kind, Said, ClockChange]>([
    ['a report starts both promises to the user', 'ticket-opened', {}, { start: [user('response', 60), user('resolution', 1440)] }],
    [
      'the user’s word asks for the next answer',
      'ticket-replied',
      { data: { fromRequester: true } },
      { start: [user('next-response', 240)] },
    ],
    ['an answer to the user is a response', 'ticket-replied', { data: { fromRequester: false } }, { meet: ['response', 'next-response'] }],
    ['waiting stops them, and says for what', 'ticket-waiting', { data: { waitingFor: 'requester' } }, { pause: 'requester' }],
    ['a vendor case stops them', 'vendor-case-opened', {}, { pause: 'vendor' }],
    ['the vendor’s answer lets them go on', 'vendor-case-answered', {}, { resume: true }],
    ['so does going on', 'ticket-resumed', {}, { resume: true }],
    [
      'a hand-off gives the tier above its time to accept',
      'ticket-escalated',
      { data: { toTier: 2 } },
      { meet: ['tier'], cancel: ['acknowledge'], resume: true, start: [tier(30)] },
    ],
    [
      'accepting it gives the tier its time to answer',
      'escalation-accepted',
      { data: { tier: 2 } },
      { meet: ['tier'], resume: true, start: [tier(120)] },
    ],
    ['sending it back ends that time', 'escalation-returned', {}, { meet: ['tier'], resume: true }],
    ['taking it back ends that time', 'escalation-withdrawn', {}, { meet: ['tier'], resume: true }],
    ['a solution ends that time, and any wait', 'solution-recorded', {}, { meet: ['tier'], cancel: ['acknowledge'], resume: true }],
    [
      'a relay gives its tier time to learn',
      'relay-sent',
      { data: { toTier: 2 } },
      { resume: true, start: [{ kind: 'acknowledge', tier: 2, targetMinutes: 90 }] },
    ],
    [
      'acknowledging it ends the time of that tier alone',
      'relay-acknowledged',
      { data: { tier: 2 } },
      { meet: ['acknowledge'], ofTier: 2 },
    ],
    [
      'resolving keeps every promise to the user',
      'ticket-resolved',
      {},
      { meet: ['response', 'next-response', 'resolution'], cancel: ['tier'], resume: true },
    ],
    ['opening it again promises anew', 'ticket-reopened', {}, { start: [user('next-response', 240), user('resolution', 1440)] }],
    ['closing ends everything', 'ticket-closed', {}, { cancel: 'all' }],
  ])('%s', (_, kind, said, change) => {
    expect(changeAfter(kind, said)).toEqual(change);
  });

  test('a correction that changes no priority leaves them alone', () => {
    expect(clockChange(PLAN, { kind: 'ticket-edited', data: { changed: ['subject'] } }, { priority: 'normal' })).toBeNull();
  });
});

describe('what is not promised has no clock', () => {
  test.each<[string, Kind, Said]>([
    ['a priority for which no response is promised', 'ticket-opened', { priority: 'low' }],
    ['a priority without any promise', 'ticket-opened', { priority: 'urgent' }],
    ['a tier without any promise', 'ticket-escalated', { data: { toTier: 3 } }],
  ])('%s', (_, kind, said) => {
    const kinds = changeAfter(kind, said)?.start?.map((start) => start.kind);
    expect(kinds).toEqual(said.priority === 'low' ? ['resolution'] : []);
  });
  test('a plan without promises starts nothing at all', () => {
    expect(clockChange({}, { kind: 'ticket-opened', data: SAMPLES['ticket-opened'] }, { priority: 'normal' })).toEqual({ start: [] });
  });
});
