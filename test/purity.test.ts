import { expect, test } from 'vitest';
import { impurities } from './purity.ts';
import type { Source } from './sources.ts';

type Imported = string | { type: string };

function file(path: string, imports: readonly Imported[], text = ''): Source {
  return {
    path,
    text,
    imports: imports.map((one) => (typeof one === 'string' ? { from: one, isTypeOnly: false } : { from: one.type, isTypeOnly: true })),
  };
}

const RULES = file('src/plan/rules.ts', ['typebox']);
const STORE = file('src/plan/store.ts', ['kysely']);

test('a file of rules is pure, and so is whoever imports it', () => {
  expect(impurities([RULES, file('src/plan/hours.ts', ['src/plan/rules.ts'])])).toEqual(new Map());
});

test('a file that imports a store is not pure, nor is whoever imports it, and both are told by which way', () => {
  const hours = file('src/plan/hours.ts', ['src/plan/store.ts']);
  const shown = impurities([STORE, hours, file('src/plan/week.ts', ['src/plan/hours.ts'])]);
  expect(shown.get('src/plan/week.ts')).toBe(
    'imports src/plan/hours.ts, which imports src/plan/store.ts, which imports kysely, which is not among the packages of pure files',
  );
  expect([...shown.keys()]).toEqual(['src/plan/store.ts', 'src/plan/hours.ts', 'src/plan/week.ts']);
});

test('the type of a row is gone at run time', () => {
  expect(impurities([STORE, file('src/plan/hours.ts', [{ type: 'src/plan/store.ts' }])]).has('src/plan/hours.ts')).toBe(false);
});

test.each([
  'const now = Date.now();',
  'const today = new Date();',
  'const dice = Math.random();',
  'const id = crypto.randomUUID();',
  'const home = process.env.HOME;',
  'const rows = await db.execute();',
  "const later = import('./later.ts');",
])('%s is not pure', (line) => {
  expect(impurities([file('src/plan/hours.ts', [], `const a = 1;\n  ${line}`)]).get('src/plan/hours.ts')).toBe(
    `looks about in line 2: ${line}`,
  );
});

test('a comment may speak of the time, and an instant may be given', () => {
  const text = '// Never Date.now(): whoever asks says when.\nexport const dayOf = (at: string) => new Date(at);';
  expect(impurities([file('src/plan/hours.ts', [], text)])).toEqual(new Map());
});
