import { describe, expect, test } from 'vitest';
import type { Phase } from '../schema/schema.ts';
import { phaseTimeline } from './phase-timeline.ts';

const phase = (id: string, from: string, to?: string): Phase => ({ id, name: id, kind: 'pilot', from, ...(to && { to }) });
const rounded = (value: number | null) => (value === null ? null : Math.round(value * 10) / 10);

describe('phases on a line', () => {
  const phases = [phase('june', '2026-06-01', '2026-06-30'), phase('july', '2026-07-01', '2026-07-31')];

  test('the line is whole months, and each phase takes its share', () => {
    const { bars, months } = phaseTimeline(phases, '2026-06-16');
    expect(months.map(({ day }) => day)).toEqual(['2026-06-01', '2026-07-01']);
    expect(bars.map(({ at, width }) => [rounded(at), rounded(width)])).toEqual([
      [0, 49.2],
      [49.2, 50.8],
    ]);
  });

  test('a phase of one day is still a day long', () => {
    const { bars } = phaseTimeline([phase('day', '2026-06-01', '2026-06-01')], '2026-06-16');
    expect(rounded(bars[0]?.width ?? 0)).toBe(3.3);
  });

  test('a phase without an end runs to the edge', () => {
    const { bars, months } = phaseTimeline([...phases, phase('steady', '2026-08-15')], '2026-06-16');
    expect(months.at(-1)?.day).toBe('2026-09-01');
    const steady = bars.at(-1);
    expect(steady?.isOpen).toBe(true);
    expect(rounded((steady?.at ?? 0) + (steady?.width ?? 0))).toBe(100);
  });

  test('bridge calls stand on their phase while they are held, and nowhere when only words say when', () => {
    const bridge = { days: ['monday' as const], at: '09:00', minutes: 30 };
    const called = (more: object) => {
      const [bar] = phaseTimeline([{ ...phase('june', '2026-06-01', '2026-06-30'), bridge: { ...bridge, ...more } }], '2026-06-16').bars;
      return bar?.calls && [rounded(bar.calls.at), rounded(bar.calls.width)];
    };
    expect(called({})).toEqual([0, 100]);
    expect(called({ from: '2026-06-16', until: '2026-08-01' })).toEqual([50, 50]);
    expect(called({ from: '2026-07-16' })).toBeNull();
    expect(called({ days: undefined })).toBeNull();
  });

  test.each([
    ['2026-05-31', null],
    ['2026-06-01', 0],
    ['2026-07-01', 49.2],
    ['2026-08-01', null],
  ])('today, %s, is on the line only while the plan runs', (today, at) => {
    expect(rounded(phaseTimeline(phases, today).todayAt)).toBe(at);
  });

  test('a long rollout names only so many months', () => {
    const { months } = phaseTimeline([phase('long', '2026-01-15', '2028-12-31')], '2026-06-16');
    expect(months.map(({ day }) => day.slice(0, 7)).slice(0, 3)).toEqual(['2026-01', '2026-04', '2026-07']);
  });
});
