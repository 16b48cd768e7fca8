import { expect, test } from 'vitest';
import { findingsByChapter } from './findings-of.ts';

const at = (path: string) => ({ severity: 'warning' as const, code: 'some/code', path, message: path, fixable: false });

test('findings stand by chapter, in the order of the plan, and what is about the whole of it first', () => {
  const found = [at('promises.toUser'), at('teams[0].lead'), at(''), at('process.packet[1]')];
  expect(findingsByChapter(found).map(({ chapter, own }) => [chapter, ...own.map(({ path }) => path)])).toEqual([
    [null, ''],
    ['teams', 'teams[0].lead'],
    ['process', 'promises.toUser', 'process.packet[1]'],
  ]);
});
