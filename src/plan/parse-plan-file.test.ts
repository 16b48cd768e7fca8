import { expect, test } from 'vitest';
import { lintPlanFile } from './lint.ts';
import { parsePlanFile } from './parse-plan-file.ts';

const codesOf = (source: string) => parsePlanFile(source).findings.map(({ code }) => code);

test('a file of very many keys is read in a moment', () => {
  const before = performance.now();
  expect(codesOf(Array.from({ length: 20_000 }, (_, index) => `k${index}: 1`).join('\n'))).toContain('schema/unknown-field');
  expect(performance.now() - before).toBeLessThan(3_000);
});

test('a key that stands twice is found on its line, however deep', () => {
  expect(parsePlanFile('teams:\n  - id: a\n    tier: 1\n    id: b\n').findings).toEqual([
    { severity: 'error', code: 'file/duplicate-key', path: '', params: { line: 4 } },
  ]);
  expect(codesOf('a: 1\n"a": 2\n')).toEqual(['file/duplicate-key']);
});

test('a very long list is refused by its shape, not a fault', () => {
  expect(codesOf(`x:\n${'- a\n'.repeat(200_000)}`)).toEqual(['schema/unknown-field']);
});

test('a tag that a plan does not know is an error, not silence', () => {
  expect(lintPlanFile('teams:\n  - !evil { id: a, tier: 1, name: A }\n').isPublishable).toBe(false);
});
