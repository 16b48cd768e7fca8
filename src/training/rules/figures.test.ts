import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { workedPlan } from '../../../test/worked-plan.ts';
import { ISSUE_AREAS } from '../../plan/words.ts';
import { ENOUGH } from '../../platform/statistics.ts';
import { EFFECT_RULE } from '../words.ts';
import { beforeAndAfter, type Handled, peopleIn } from './before-and-after.ts';
import { type Catalogue, nextSteps } from './next-steps.ts';
import { asOf, type Duty, type Held, judge, readinessOf, uncoveredOf } from './readiness.ts';
import { spanOfPhase } from './span-of-phase.ts';

const HOUR = 3_600_000;
const hours = (from: number, to: number) => ({ from: from * HOUR, to: to * HOUR });
const duty = (person: string, from: number, to: number, team = 'desk'): Duty => ({ person, team, ...hours(from, to) });
const held = (person: string, from: number, to: number | null, more: Partial<Held> = {}): Held => ({
  ...{ person, kind: 'certificate', areas: null },
  from: from * HOUR,
  to: to === null ? null : to * HOUR,
  ...more,
});
const ready = (duties: Duty[], some: Held[], needed = ISSUE_AREAS as readonly (typeof ISSUE_AREAS)[number][]) =>
  readinessOf({ duties, held: some, neededIn: () => needed });

describe('readiness', () => {
  test('two on duty for an hour are two hours, and whoever holds one at that hour covers theirs', () => {
    expect(ready([duty('tina', 8, 16), duty('toni', 8, 16)], [held('tina', 0, null)])).toEqual({
      minutes: 960,
      covered: 480,
      excepted: 0,
      share: 0.5,
    });
  });

  test('a certificate that ends in the middle of a shift covers the first half', () => {
    expect(ready([duty('tina', 8, 16)], [held('tina', 0, 12)]).share).toBe(0.5);
  });

  test('an exception is counted apart, and covers nothing', () => {
    expect(ready([duty('toni', 8, 16)], [held('toni', 0, 12, { kind: 'exception' })])).toEqual({
      minutes: 480,
      covered: 0,
      excepted: 240,
      share: 0,
    });
  });

  test('certificates cover together what the team takes; one for some of it does not', () => {
    const some = [held('tina', 0, null, { areas: ['email'] })];
    const asked = ['email', 'updates'] as const;
    expect(ready([duty('tina', 8, 9)], some, asked).share).toBe(0);
    expect(ready([duty('tina', 8, 9)], [...some, held('tina', 0, null, { areas: ['updates'] })], asked).share).toBe(1);
    expect(judge({ duties: [duty('tina', 8, 9)], held: some, neededIn: () => asked }).map(({ because }) => because)).toEqual(['partly']);
  });

  test('of nobody on duty nothing is said, and neither of a team for which there is nothing to hold', () => {
    expect([ready([], []).share, ready([duty('tina', 8, 9)], [], []).share]).toEqual([null, null]);
  });

  test('as of an instant, what is valid then is so all the time', () => {
    const some = [held('tina', 0, 10), held('toni', 9, null)];
    expect(ready([duty('tina', 8, 16), duty('toni', 8, 16)], asOf(some, 8 * HOUR)).share).toBe(0.5);
  });

  test('what is not covered is told once for each person, team and reason', () => {
    const pieces = judge({
      duties: [duty('tina', 8, 10), duty('tina', 32, 40), duty('toni', 8, 9)],
      held: [held('toni', 0, null)],
      neededIn: () => ['email'],
    });
    expect(uncoveredOf(pieces)).toEqual([{ person: 'tina', team: 'desk', because: 'none', minutes: 600, times: 2, first: hours(8, 10) }]);
  });

  test('whatever is held, no more is covered than there is, and nothing twice', () => {
    const span = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 20 }));
    const person = fc.constantFrom('tina', 'toni');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(person, span), { maxLength: 6 }),
        fc.array(fc.tuple(person, span, fc.boolean()), { maxLength: 6 }),
        (duties, some) => {
          const all = duties.map(([who, [from, length]]) => duty(who, from, from + length));
          const certificates = some.map(([who, [from, length], isException]) =>
            held(who, from, from + length, isException ? { kind: 'exception' } : {}),
          );
          const { minutes, covered, excepted } = ready(all, certificates);
          expect(minutes).toBe(all.reduce((sum, { from, to }) => sum + (to - from) / 60_000, 0));
          expect(covered + excepted).toBeLessThanOrEqual(minutes);
        },
      ),
    );
  });
});

test.each([
  ['a phase of a month, whole', { from: '2026-08-01', to: '2026-08-31' }, 31, false],
  ['a long one, its beginning', { from: '2026-10-01', to: '2027-05-31' }, 92, true],
  ['one without an end, four weeks', { from: '2026-11-20' }, 28, true],
  ['one without an end that began long ago, from today', { from: '2026-01-01' }, 28, true],
])('%s', (_, phase, days, isCut) => {
  const at = new Date('2026-12-01T09:00:00Z');
  const span = spanOfPhase(workedPlan(), phase, at);
  expect([Math.round((span.to - span.from) / (24 * HOUR)), span.isCut]).toEqual([days, isCut]);
  if (phase.from === '2026-01-01') expect(new Date(span.from).toISOString()).toBe('2026-11-30T23:00:00.000Z');
});

const HANDLED: Handled = {
  ...{ person: 'tina', tier: 1, isAfter: false, minutes: 60 },
  ...{ wasHandedUp: true, wasSentBack: false, wasResolved: false, wasReopened: false },
};
const of = (count: number, people: readonly string[], more: Partial<Handled>) =>
  people.flatMap((person) => Array.from({ length: count }, (_, index) => ({ ...HANDLED, person, minutes: 60 + index, ...more })));
const THREE = ['tina', 'toni', 'lena'];
const measured = (tickets: readonly Handled[]) => Object.fromEntries(beforeAndAfter(tickets).map((one) => [one.measure, one]));

describe('before and after a session', () => {
  test('each is compared with themselves: who came anew changes nothing', () => {
    const tickets = [...of(6, THREE, {}), ...of(6, THREE, { isAfter: true, wasHandedUp: false }), ...of(50, ['theo'], { isAfter: true })];
    expect(measured(tickets)['handed-up']).toMatchObject({
      before: { size: 18, value: 1 },
      after: { size: 18, value: 0 },
      difference: -1,
      verdict: 'less',
    });
  });

  test('only what was handed up can be sent back, and only what was resolved opened again', () => {
    const tickets = [
      ...of(6, THREE, { wasSentBack: true }),
      ...of(6, THREE, { isAfter: true }),
      ...of(6, THREE, { isAfter: true, wasHandedUp: false, wasResolved: true }),
    ];
    expect(measured(tickets)['sent-back']).toMatchObject({ after: { size: 18, value: 0 }, before: { size: 18, value: 1 } });
    expect(measured(tickets).reopened).toMatchObject({ difference: null, verdict: 'nothing' });
  });

  test('of too few tickets no interval is given, and of too few people nothing at all', () => {
    const few = Math.floor((ENOUGH - 1) / 3);
    const tickets = (count: number, people: readonly string[]) => [
      ...of(count, people, {}),
      ...of(count, people, { isAfter: true, wasHandedUp: false }),
    ];
    expect(measured(tickets(few, THREE))['handed-up']).toMatchObject({ interval: null, verdict: 'too-few' });
    const two = tickets(20, THREE.slice(0, EFFECT_RULE.peopleMin - 1));
    expect([peopleIn(two), beforeAndAfter(two)]).toEqual([2, []]);
  });

  test('what varies alike on both sides is called neither more nor less', () => {
    const tickets = [...of(12, THREE, {}), ...of(12, THREE, { isAfter: true })];
    expect(measured(tickets)['minutes-in-tier']).toMatchObject({ difference: 0, verdict: 'unclear' });
  });
});

const CATALOGUE: Catalogue = {
  modules: [
    { tier: 1, id: 'intune-overview', title: 'Overview', programme: 'basics', minutes: 30, isLab: false, areas: [] },
    { tier: 1, id: 'common-problems', title: 'Problems', programme: 'basics', minutes: 50, isLab: true, areas: ['enrollment'] },
    { tier: 1, id: 'tools', title: 'Tools', programme: 'basics', minutes: 25, isLab: false, areas: ['updates'] },
  ],
  labs: [
    { tier: 1, id: 'done', title: 'Done', area: 'updates', minutes: 10, isPassed: true },
    { tier: 1, id: 'long', title: 'Long', area: 'updates', minutes: 40, isPassed: false },
    { tier: 2, id: 'higher', title: 'Higher', area: 'updates', minutes: 5, isPassed: false },
  ],
  sessions: [{ tier: 1, id: 's', title: 'Basics', programme: 'basics', startsAt: new Date('2026-12-02T09:00:00Z'), areas: null }],
  resources: [
    { id: 'all', title: 'All', tiers: [1], areas: null, address: null, kind: 'document' },
    { id: 'own', title: 'Own', tiers: [1], areas: ['updates'], address: 'https://example.org', kind: 'video' },
  ],
};
test.each([
  ['what speaks of the area by its name', 'updates', 1, ['tools', 'long', 's', 'own']],
  ['of others the module in which problems are looked into, and what is for all', 'email', 1, ['common-problems', 's', 'all']],
  ['of a tier for which there is only a lab, the lab', 'updates', 2, ['higher']],
] as const)('next fits %s', (_, area, tier, ids) => {
  expect(nextSteps(CATALOGUE, { area, tier }).map(({ id }) => id)).toEqual(ids);
});
