import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { businessTimeBetween } from '../calendar/business-time.ts';
import { changeClocks, type KeptClock } from './change-clocks.ts';
import type { ClockChange } from './rules.ts';

const OFFICE = {
  id: 'office',
  timeZone: 'Europe/Madrid',
  hours: [{ days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const, from: '09:00', to: '17:00' }],
};
const CALENDAR = { ...OFFICE, hours: OFFICE.hours.map((row) => ({ ...row, days: [...row.days] })) };
/** A Monday, 10:00 in Madrid. */
const TEN = new Date('2026-06-01T08:00:00Z');
const minutesLater = (minutes: number) => new Date(TEN.getTime() + minutes * 60_000);

const resolution: KeptClock = {
  id: 'a',
  kind: 'resolution',
  tier: null,
  targetMinutes: 240,
  calendar: 'office',
  startedAt: TEN,
  dueAt: minutesLater(240),
  pausedAt: null,
  pauseReason: null,
  pausedMs: 0,
  breachedAt: null,
  endedAt: null,
  endState: null,
};
const tier2: KeptClock = { ...resolution, id: 'b', kind: 'tier', tier: 2, targetMinutes: 60, dueAt: minutesLater(60) };

const afterwards = (running: readonly KeptClock[], change: ClockChange, at: Date) =>
  changeClocks(running, change, {
    at,
    calendar: CALENDAR,
    id: () => 'new',
  });

describe('a clock', () => {
  test('that begins is due after its working minutes', () => {
    const [clock] = afterwards([], { start: [{ kind: 'tier', tier: 2, targetMinutes: 480 }] }, TEN);
    expect(clock).toMatchObject({ id: 'new', calendar: 'office', dueAt: new Date('2026-06-02T08:00:00Z'), endedAt: null });
  });

  test('of the same kind and tier goes on, and none begins beside it', () => {
    expect(afterwards([tier2], { start: [{ kind: 'tier', tier: 2, targetMinutes: 480 }] }, minutesLater(10))).toEqual([tier2]);
  });

  test('of the same kind and tier begins anew when the old one ends with it', () => {
    const clocks = afterwards([tier2], { meet: ['tier'], start: [{ kind: 'tier', tier: 2, targetMinutes: 30 }] }, minutesLater(10));
    expect(clocks.map(({ id, endState }) => [id, endState])).toEqual([
      ['b', 'met'],
      ['new', null],
    ]);
  });

  test.each([
    ['in time', 59, 'met'],
    ['at the last moment', 60, 'met'],
    ['too late', 61, 'missed'],
  ])('that ends %s', (_, minutes, endState) => {
    expect(afterwards([tier2], { meet: ['tier'] }, minutesLater(minutes))[0]).toMatchObject({ endedAt: minutesLater(minutes), endState });
  });

  test('that stands still is judged by when it was stopped', () => {
    const stopped = { ...tier2, pausedAt: minutesLater(59), pauseReason: 'vendor' };
    expect(afterwards([stopped], { meet: ['tier'] }, minutesLater(300))[0]).toMatchObject({ endState: 'met' });
  });

  test('of another tier is left alone', () => {
    expect(afterwards([tier2], { meet: ['tier'], ofTier: 3 }, minutesLater(1))).toEqual([tier2]);
  });

  test('goes on after a wait with the time that it had left', () => {
    const waiting = afterwards([resolution], { pause: 'requester' }, minutesLater(60));
    expect(afterwards(waiting, { resume: true }, minutesLater(90))[0]).toMatchObject({
      pausedAt: null,
      pauseReason: null,
      pausedMs: 30 * 60_000,
      dueAt: minutesLater(270),
    });
  });

  test('is paused once: a second wait changes nothing', () => {
    const waiting = afterwards([resolution], { pause: 'requester' }, minutesLater(60));
    expect(afterwards(waiting, { pause: 'vendor' }, minutesLater(70))).toEqual(waiting);
  });

  test('that nothing touches is the same object, and is not written', () => {
    const clocks = afterwards([resolution, tier2], { meet: ['tier'] }, TEN);
    expect(clocks[0]).toBe(resolution);
  });

  test('that was late when it was paused stays as late, and no pause is counted', () => {
    const waiting = afterwards([tier2], { pause: 'vendor' }, minutesLater(90));
    expect(afterwards(waiting, { resume: true }, minutesLater(200))[0]).toMatchObject({ pausedMs: 0, dueAt: minutesLater(60) });
  });

  test('is ten pauses later after ten pauses, however short', () => {
    let clocks = [resolution] as readonly KeptClock[];
    for (let pause = 0; pause < 10; pause++) {
      const begin = new Date(TEN.getTime() + pause * 300);
      clocks = afterwards(clocks, { pause: 'requester' }, begin);
      clocks = afterwards(clocks, { resume: true }, new Date(begin.getTime() + 150));
    }
    expect(clocks[0]).toMatchObject({ dueAt: new Date(minutesLater(240).getTime() + 1_500), pausedMs: 1_500 });
  });

  test('is never nearer for a pause, and later by exactly the working time of its pauses', () => {
    const gap = fc.integer({ min: 0, max: 40_000_000 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(gap, gap), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 5_000 }),
        (pauses, targetMinutes) => {
          let at = TEN;
          const pass = (ms: number) => (at = new Date(at.getTime() + ms));
          let clocks: readonly KeptClock[] = afterwards([], { start: [{ kind: 'resolution', tier: null, targetMinutes }] }, at);
          for (const [before, length] of pauses) {
            const dueAt = clocks[0]?.dueAt ?? TEN;
            clocks = afterwards(clocks, { pause: 'requester' }, pass(before));
            clocks = afterwards(clocks, { resume: true }, pass(length));
            expect(clocks[0]?.dueAt.getTime()).toBeGreaterThanOrEqual(dueAt.getTime());
          }
          const [clock] = clocks;
          expect(businessTimeBetween(CALENDAR, TEN, clock?.dueAt ?? TEN)).toBe(targetMinutes * 60_000 + (clock?.pausedMs ?? 0));
        },
      ),
      { numRuns: 200 },
    );
  });
});
