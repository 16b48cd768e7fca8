import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePlanFile } from '../../plan/file/parse-plan-file.ts';
import type { PlanDocument } from '../../plan/schema/schema.ts';
import { ISSUE_AREAS, PLAN_PLATFORMS, PRIORITIES } from '../../plan/words.ts';
import { isRefusal } from '../../platform/outcome.ts';
import { meanWaitMinutes } from '../chance/erlang.ts';
import { compareRehearsals } from '../compare.ts';
import { certain } from '../words.ts';
import { type RehearsalInput, rehearse } from './rehearse.ts';
import type { Rehearsal } from './result.ts';

const WORKED = readFileSync(new URL('../../../examples/support-plan.yaml', import.meta.url), 'utf8');
const worked = (): PlanDocument => parsePlanFile(WORKED).document ?? {};
const MINUTE_MS = 60_000;
const START = Date.parse('2026-08-03T06:00:00Z');

function rehearsed(input: RehearsalInput): Rehearsal {
  const result = rehearse(input);
  if (isRefusal(result)) throw new Error(JSON.stringify(result));
  return result;
}

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** One team that is always there, without promises and tiers above it, and a week in which so many tickets come evenly. */
function oneLine(people: number, minutes: number, expectedTickets: number): PlanDocument {
  return {
    tiers: [{ tier: 1, name: 'Desk', minutesPerTicket: minutes }],
    teams: [{ id: 'desk', tier: 1, name: 'Desk' }],
    calendars: [{ id: 'always', timeZone: 'UTC', hours: [{ days: [...DAYS], from: '00:00', to: '24:00' }] }],
    rota: [{ team: 'desk', days: [...DAYS], from: '00:00', to: '24:00', people }],
    phases: [{ id: 'week', name: 'Week', kind: 'pilot', from: '2026-08-03', to: '2026-08-09', expectedTickets }],
  };
}

describe('where the plan is one line of waiting callers', () => {
  test.each([
    [1, 0.5],
    [2, 0.7],
    [5, 0.8],
  ])('%i people who are busy %f of the time: the mean wait is that of Erlang C, within its interval', (people, busy) => {
    const minutes = 10;
    const tickets = Math.round((busy * people * 10_080) / minutes);
    const { figures } = rehearsed({ plan: oneLine(people, minutes, tickets), learned: { vendor: certain(0) } });
    const waits = (figures['waitMinutes.1'] ?? []).map(Number);
    const mean = waits.reduce((sum, wait) => sum + wait, 0) / waits.length;
    const spread = Math.sqrt(waits.reduce((sum, wait) => sum + (wait - mean) ** 2, 0) / (waits.length - 1));
    // Student’s t for 20 runs, 999 of 1000.
    const reach = (3.88 * spread) / Math.sqrt(waits.length);
    const exact = meanWaitMinutes({ perMinute: tickets / 10_080, minutes, people });
    expect(Math.abs(mean - exact)).toBeLessThan(reach);
    expect(reach).toBeLessThan(exact * 0.4);
  });
});

const arrivals = fc.array(
  fc.record({
    at: fc.integer({ min: 0, max: 20 * 1_440 }).map((minute) => START + minute * MINUTE_MS),
    area: fc.constantFrom(...ISSUE_AREAS),
    platform: fc.constantFrom(...PLAN_PLATFORMS),
    priority: fc.constantFrom(...PRIORITIES),
  }),
  { minLength: 1, maxLength: 60 },
);
/** The worked plan with another process and other people. */
const plans = fc
  .record({
    relay: fc.constantFrom('together' as const, 'step-by-step' as const),
    contactTier: fc.constantFrom(1 as const, 2 as const, 3 as const),
    people: fc.integer({ min: 1, max: 3 }),
    silent: fc.boolean(),
    without: fc.constantFrom(0, 2, 3),
  })
  .map(({ relay, contactTier, people, silent, without }): PlanDocument => {
    const plan = worked();
    const teams = (plan.teams ?? []).filter(({ tier }) => tier !== without);
    const timedEscalations = silent ? [{ tier: 1 as const, afterMinutes: 30, toTier: 3 as const }] : [];
    return {
      ...plan,
      teams,
      rota: (plan.rota ?? []).map((line) => ({ ...line, people })),
      process: { ...plan.process, relay, contactTier, timedEscalations },
    };
  });

test('whatever the plan, each ticket that came is resolved or open at the end, and no day or tier has more than there are', () => {
  fc.assert(
    fc.property(plans, arrivals, fc.integer(), (plan, given, seed) => {
      const { arrived, resolved, openAtEnd, tiers } = rehearsed({ plan, arrivals: given, seed, runs: 3 });
      expect([arrived.low, arrived.high]).toEqual([given.length, given.length]);
      expect(resolved.value + openAtEnd.value).toBeCloseTo(given.length, 3);
      expect(resolved.high).toBeLessThanOrEqual(given.length);
      for (const { tier, arrived: came, days, idle } of tiers) {
        const perDay = days.reduce((sum, day) => sum + day.arrived.value, 0);
        expect(perDay, `tier ${tier}`).toBeCloseTo(came.value, 2);
        expect(idle?.low ?? 0).toBeGreaterThanOrEqual(-1e-9);
        expect(idle?.high ?? 0).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 20 },
  );
});

test('the same input and seed give the same bytes, another seed others', () => {
  fc.assert(
    fc.property(plans, arrivals, fc.integer({ min: 0, max: 1_000 }), (plan, given, seed) => {
      const said = (of: number) => JSON.stringify(rehearsed({ plan, arrivals: given, seed: of, runs: 2 }));
      expect(said(seed)).toBe(said(seed));
      expect(said(seed)).not.toBe(said(seed + 1));
    }),
    { numRuns: 4 },
  );
});

test('more people keep more promises, and the comparison says by how much', () => {
  const plan = worked();
  const more = { ...plan, rota: (plan.rota ?? []).map((line) => ({ ...line, people: 6 })) };
  const changes = compareRehearsals(rehearsed({ plan, phase: 'production-1' }), rehearsed({ plan: more, phase: 'production-1' }));
  const response = changes.find(({ figure }) => figure === 'kept.response');
  expect(response?.isClear).toBe(true);
  expect(response?.low).toBeGreaterThan(0);
  expect(changes.find(({ figure }) => figure === 'idle.1')?.change).toBeGreaterThan(0);
});

test('nothing differs from itself', () => {
  const one = rehearsed({ plan: worked(), phase: 'limited-pilot', runs: 5 });
  expect(compareRehearsals(one, one).filter(({ change, isClear }) => change !== 0 || isClear)).toEqual([]);
});

describe('an absurd plan ends with a word', () => {
  const codeOf = (plan: PlanDocument, more: Partial<RehearsalInput> = {}) => {
    const result = rehearse({ plan, ...more });
    return isRefusal(result) ? result.refused : result.believes.map(({ code }) => code);
  };
  const phase = (change: object): PlanDocument => ({ ...worked(), phases: [{ ...(worked().phases?.[3] ?? never()), ...change }] });

  test.each([
    ['nothing at all', {}, 'rehearsal-without-teams'],
    ['tiers without teams', { ...worked(), teams: [] }, 'rehearsal-without-teams'],
    ['no phases', { ...worked(), phases: [] }, 'rehearsal-without-tickets'],
    ['groups of nobody', phase({ expectedTickets: 0, groups: [] }), 'rehearsal-without-tickets'],
    ['no hours', { ...worked(), calendars: [{ id: 'office', timeZone: 'UTC', hours: [] }] }, 'rehearsal-without-hours'],
    ['a zone that is none', { ...worked(), calendars: [{ id: 'office', timeZone: 'Mars/Olympus', hours: [] }] }, 'rehearsal-zone-unknown'],
    ['a million calls', phase({ expectedTickets: 1_000_000 }), 'rehearsal-too-many-tickets'],
    ['the year 9999', phase({ from: '9999-12-01', to: '9999-12-31' }), 'rehearsal-dates-too-far'],
  ])('%s', (_, plan: PlanDocument, code) => {
    expect(codeOf(plan)).toBe(code);
  });

  test('a phase of nine hundred years is looked at for one, and it is said', () => {
    expect(codeOf(phase({ to: '2926-01-01' }), { runs: 1 })).toContain('span-cut');
  });

  test('without anybody on duty all stays open, and it is said', () => {
    const plan = { ...worked(), rota: [] };
    expect(codeOf(plan, { phase: 'limited-pilot', runs: 2 })).toContain('tier-without-hours');
    expect(rehearsed({ plan, phase: 'limited-pilot', runs: 2 }).resolved.high).toBe(0);
  });

  test('a day that no month has is counted on', () => {
    expect(codeOf(phase({ from: '2026-02-31', to: '2026-03-31' }), { runs: 1 })).toContain('enrolment-week');
  });
});

function never(): never {
  throw new Error('the worked plan has no such phase');
}
