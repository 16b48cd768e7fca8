import { describe, expect, test } from 'vitest';
import { changeClocks, type KeptClock } from './change-clocks.ts';
import type { ClockChange } from './rules.ts';

const OFFICE = {
  id: 'office',
  timeZone: 'Europe/Madrid',
  hours: [{ days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const, from: '09:00', to: '17:00' }],
};
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
  pausedMinutes: 0,
  breachedAt: null,
  endedAt: null,
  endState: null,
};
const tier2: KeptClock = { ...resolution, id: 'b', kind: 'tier', tier: 2, targetMinutes: 60, dueAt: minutesLater(60) };

const afterwards = (running: readonly KeptClock[], change: ClockChange, at: Date) =>
  changeClocks(running, change, {
    at,
    calendar: { ...OFFICE, hours: OFFICE.hours.map((row) => ({ ...row, days: [...row.days] })) },
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
      pausedMinutes: 30,
      dueAt: minutesLater(270),
    });
  });

  test('is paused once: a second wait changes nothing', () => {
    const waiting = afterwards([resolution], { pause: 'requester' }, minutesLater(60));
    expect(afterwards(waiting, { pause: 'vendor' }, minutesLater(70))).toEqual(waiting);
  });

  test('aimed anew counts from when it began, and is broken no more if its time has not come', () => {
    const broken = { ...resolution, targetMinutes: 30, dueAt: minutesLater(30), breachedAt: minutesLater(30) };
    const change = { retarget: [{ kind: 'resolution' as const, targetMinutes: 240 }] };
    expect(afterwards([broken], change, minutesLater(60))[0]).toMatchObject({
      targetMinutes: 240,
      dueAt: minutesLater(240),
      breachedAt: null,
    });
  });

  test('is dropped when nothing is promised any more', () => {
    expect(afterwards([resolution], { retarget: [{ kind: 'resolution', targetMinutes: undefined }] }, TEN)[0]).toMatchObject({
      endState: 'cancelled',
    });
  });

  test('that nothing touches is the same object, and is not written', () => {
    const clocks = afterwards([resolution, tier2], { meet: ['tier'] }, TEN);
    expect(clocks[0]).toBe(resolution);
  });
});
