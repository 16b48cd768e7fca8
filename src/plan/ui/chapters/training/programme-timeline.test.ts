import { expect, test } from 'vitest';
import { clockOf, type Programme, programmeMinutes, programmeTimeline } from './programme-timeline.ts';

const programme: Programme = {
  id: 'basics',
  name: 'Basics',
  tier: 1,
  modules: [
    { name: 'Review', minutes: 20, kind: 'lecture' },
    { name: 'Practice', minutes: 50, kind: 'lab' },
  ],
};

test('modules follow each other, to the scale of the longest programme', () => {
  expect(programmeMinutes(programme)).toBe(70);
  const segments = programmeTimeline(programme, 200);
  expect(segments.map(({ startsAtMinute, width }) => [startsAtMinute, width])).toEqual([
    [0, 10],
    [20, 25],
  ]);
  expect([0, 20, 65, 600].map(clockOf)).toEqual(['0:00', '0:20', '1:05', '10:00']);
});
