import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PagingRule } from '../../plan/schema/schema.ts';
import { type Place, placeAfter, ringsAt, stepAt } from './steps.ts';
import { overBecause, type TicketWaits, waitingFor } from './waiting.ts';

const at = (minutes: number) => new Date(minutes * 60_000);
const TICKET: TicketWaits = {
  id: 'ticket',
  status: 'open',
  priority: 'urgent',
  tier: 2,
  team: 'windows-support',
  assigneeId: null,
  handOff: null,
  untakenSince: at(7),
};
const handOff = (state: string) => ({ id: 'hand-off', state, raisedAt: at(5) });

describe('a ticket waits', () => {
  test.each<[string, Partial<TicketWaits>, string | null]>([
    ['to be taken, when it is urgent and nobody’s', {}, 'urgent-untaken'],
    ['for nobody, when it is somebody’s', { assigneeId: 'tina' }, null],
    ['for nobody, when it is not urgent', { priority: 'high' }, null],
    ['to be accepted, whatever its priority', { priority: 'low', handOff: handOff('raised') }, 'hand-off-not-accepted'],
    ['for one thing at a time', { handOff: handOff('raised') }, 'hand-off-not-accepted'],
    ['to be taken, once it is accepted and put back', { handOff: handOff('accepted') }, 'urgent-untaken'],
    ['for the user, and not for us', { status: 'waiting' }, null],
    ['for nobody, when it is solved', { status: 'resolved' }, null],
    ['for nobody, when it is closed', { status: 'closed', handOff: handOff('raised') }, null],
  ])('%s', (_, change, about) => {
    expect(waitingFor({ ...TICKET, ...change })?.about ?? null).toBe(about);
  });
});

test.each<[Parameters<typeof overBecause>[0]['about'], Partial<TicketWaits>, string | null, string]>([
  ['hand-off-not-accepted', {}, 'accepted', 'accepted'],
  ['hand-off-not-accepted', {}, 'returned', 'returned'],
  ['hand-off-not-accepted', {}, 'withdrawn', 'withdrawn'],
  ['hand-off-not-accepted', {}, 'relayed', 'accepted'],
  ['hand-off-not-accepted', { status: 'closed' }, null, 'ended'],
  ['urgent-untaken', { assigneeId: 'tina' }, null, 'taken'],
  ['urgent-untaken', { tier: 3 }, null, 'moved'],
  ['urgent-untaken', { status: 'resolved' }, null, 'ended'],
  ['urgent-untaken', { priority: 'low' }, null, 'not-urgent'],
  ['urgent-untaken', {}, null, 'taken'],
  ['urgent-untaken', { team: 'elsewhere' }, null, 'moved'],
])('a page about %s of %j is over: %s', (about, change, outcome, because) => {
  expect(overBecause({ about, tier: 2, team: TICKET.team }, { ...TICKET, ...change }, outcome)).toBe(because);
});

const rules = fc
  .record(
    {
      afters: fc.array(fc.integer({ min: 0, max: 600 }), { minLength: 1, maxLength: 10 }),
      repeat: fc.record({ every: fc.integer({ min: 1, max: 120 }), times: fc.integer({ min: 1, max: 20 }) }),
    },
    { requiredKeys: ['afters'] },
  )
  .map(
    ({ afters, repeat }): PagingRule => ({
      tier: 1,
      about: 'urgent-untaken',
      steps: afters.toSorted((a, b) => a - b).map((after) => ({ after, whom: 'on-duty', by: ['in-app'] })),
      ...(repeat && { repeat }),
    }),
  );

/** Every place at which a rule rings, in their order. */
function placesOf(rule: PagingRule): Place[] {
  const places: Place[] = [];
  for (let place: Place = { step: 0, round: 0 }; stepAt(rule, place); place = placeAfter(rule, place)) places.push(place);
  return places;
}

describe('of any rule', () => {
  test('every step rings once, the last one again so often as it says, and then there is an end', () => {
    fc.assert(
      fc.property(rules, (rule) => {
        const places = placesOf(rule);
        expect(places.filter(({ round }) => round === 0).map(({ step }) => step)).toEqual(rule.steps.map((_, step) => step));
        expect(places.filter(({ round }) => round > 0)).toEqual(
          Array.from({ length: rule.repeat?.times ?? 0 }, (_, index) => ({ step: rule.steps.length - 1, round: index + 1 })),
        );
        expect(new Set(places.map(({ step, round }) => `${step} ${round}`)).size).toBe(places.length);
      }),
    );
  });

  test('rung in time, each step rings at its minute from the beginning', () => {
    fc.assert(
      fc.property(rules, (rule) => {
        const begun = { rule, calendar: null, since: at(0) };
        rule.steps.slice(1).forEach(({ after }, index) => {
          const rung = at(rule.steps[index]?.after ?? 0);
          expect(ringsAt(begun, { step: index, round: 0 }, { step: index + 1, round: 0 }, rung)).toEqual(at(after));
        });
      }),
    );
  });

  test('however late it rings, the next one leaves the time that lies between them, and never comes before its minute', () => {
    fc.assert(
      fc.property(rules, fc.integer({ min: 0, max: 10_000 }), (rule, late) => {
        const begun = { rule, calendar: null, since: at(0) };
        for (const place of placesOf(rule)) {
          const next = placeAfter(rule, place);
          const step = stepAt(rule, next);
          const rung = at((rule.steps[place.step]?.after ?? 0) + late);
          const minutes = (ringsAt(begun, place, next, rung).getTime() - rung.getTime()) / 60_000;
          const between = step && next.round === 0 ? step.after - (rule.steps[place.step]?.after ?? 0) : (rule.repeat?.every ?? 15);
          expect(minutes).toBe(between);
        }
      }),
    );
  });
});
