import { expect, test } from 'vitest';
import { newId } from './ids.ts';

test('ids sort by their instant, whenever they are made', () => {
  const later = newId(new Date('2026-07-02T00:00:00Z'));
  expect(newId(new Date('2026-07-01T00:00:00Z')) < later).toBe(true);
});

test('ids of one instant sort in the order of making, also when others are made between', () => {
  const at = new Date('2026-07-01T08:00:00Z');
  const ids = Array.from({ length: 500 }, () => {
    newId(new Date());
    return newId(at);
  });
  expect(ids.toSorted()).toEqual(ids);
  expect(new Set(ids).size).toBe(500);
});
