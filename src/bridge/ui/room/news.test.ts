import { expect, test } from 'vitest';
import { newsOf } from './news.ts';

const person = (name: string, leftAt: string | null = null) => ({
  person: { id: name.toLowerCase(), name },
  tier: 1,
  joinedAt: '2026-12-01T08:00:00Z',
  leftAt,
  minutes: 1,
});
const room = (names: readonly string[], focus: string | null = null) => ({
  people: names.map((name) => person(name)),
  focus,
  agenda: [{ id: 'first', title: 'It does not enrol' }] as never,
});

test('who came and who left is said by name, oneself never', () => {
  expect(newsOf(room(['Greta']), room(['Inés', 'Daniel']), 'daniel')).toEqual([
    { kind: 'joined', name: 'Inés' },
    { kind: 'left', name: 'Greta' },
  ]);
});

test('of many at once only how many they are', () => {
  expect(newsOf(room([]), room(['A', 'B', 'C', 'D']), 'me')).toEqual([{ kind: 'joinedMany', count: 4 }]);
});

test('what comes into focus is said by its title', () => {
  expect(newsOf(room([]), room([], 'first'), 'me')).toEqual([{ kind: 'focused', title: 'It does not enrol' }]);
  expect(newsOf(room([], 'first'), room([], null), 'me')).toEqual([]);
});
