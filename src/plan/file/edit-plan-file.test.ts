import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { runs } from '../../../test/runs.ts';
import { applyEdits, type Edit, stepsOf } from '../edits/edits.ts';
import { editPlanFile } from './edit-plan-file.ts';
import { parsePlanFile } from './parse-plan-file.ts';

const WORKED = readFileSync(new URL('../../../examples/support-plan.yaml', import.meta.url), 'utf8');
const set = (path: string, value?: unknown): Edit => ({ path: stepsOf(path), ...(value !== undefined && { value }) });
/** The lines that differ: those that are gone, and those that came. */
const difference = (before: string, after: string) => {
  const [old, made] = [before.split('\n'), after.split('\n')];
  return [old.filter((line) => !made.includes(line)), made.filter((line) => !old.includes(line))];
};

const SMALL = `# The plan of a small firm.
organisation: { name: Vela, languages: [en, es] } # a name
tiers: # from below
  # the desk
  - tier: 1
    name: Desk # as people call it
  # the team

  - tier: 2
    name: "Team"

# who
teams:
  - id: desk
    name: Desk
    tier: 1

process:
  relay: together
  # last words
`;

describe('a plan file keeps all that is not touched', () => {
  test.each<[string, Edit, string[], string[]]>([
    ['a word', set('process.relay', 'step-by-step'), ['  relay: together'], ['  relay: step-by-step']],
    ['a text in quotes', set('tiers[1].name', 'Crew'), ['    name: "Team"'], ['    name: "Crew"']],
    [
      'a text with a comment behind it',
      set('tiers[0].name', 'First'),
      ['    name: Desk # as people call it'],
      ['    name: First # as people call it'],
    ],
    [
      'a word within braces',
      set('organisation.name', 'Luz'),
      ['organisation: { name: Vela, languages: [en, es] } # a name'],
      ['organisation: { name: Luz, languages: [en, es] } # a name'],
    ],
    ['a new field', set('teams[0].lead', 'Marta'), [], ['    lead: Marta']],
    [
      'a new field in both languages',
      set('tiers[1].purpose', { en: 'To find', es: 'Hallar' }),
      [],
      ['    purpose: { en: To find, es: Hallar }'],
    ],
    ['a new entry', set('tiers[2]', { tier: 3, name: 'MDM' }), [], ['  - tier: 3', '    name: MDM']],
    ['a new list', set('teams[0].channels', [{ kind: 'portal' }]), [], ['    channels:', '      - kind: portal']],
    ['a new section', set('goals.aims', [{ id: 'a', name: 'A' }]), [], ['goals:', '  aims:', '    - id: a', '      name: A']],
    ['a field less', set('teams[0].name'), ['    name: Desk'], []],
    ['a first field less', set('teams[0].id'), ['  - id: desk', '    name: Desk'], ['  - name: Desk']],
    ['an entry less', set('tiers[1]'), ['  - tier: 2', '    name: "Team"'], []],
    ['a section less', set('teams'), ['teams:', '  - id: desk', '    name: Desk', '    tier: 1'], []],
    ['the only field of a section less', set('process.relay'), ['process:', '  relay: together'], []],
  ])('%s', (_, edit, gone, came) => {
    const edited = editPlanFile(SMALL, [edit]);
    expect(parse(edited)).toEqual(applyEdits(parse(SMALL), [edit]));
    const [wasThere, isThere] = difference(SMALL, edited);
    expect([wasThere?.filter((line) => !gone.includes(line)), isThere]).toEqual([[], came]);
    for (const comment of ['# The plan of a small firm.', '  # the desk', '  # the team', '# who', '  # last words'])
      expect(edited).toContain(comment);
  });

  test('and what it does not understand it does not change: no edit, the same bytes', () => {
    expect([editPlanFile(WORKED, []), editPlanFile(WORKED, [set('process.relay', 'together')])]).toEqual([WORKED, WORKED]);
  });
  test('of the worked plan one line changes, of a thousand', () => {
    const edited = editPlanFile(WORKED, [set('promises.betweenTiers[0].acknowledgeWithinMinutes', 60), set('process.autoCloseDays', 9)]);
    expect(difference(WORKED, edited)[1]).toEqual(['  autoCloseDays: 9', '    - { tier: 1, acknowledgeWithinMinutes: 60 }']);
  });
  test('lists in lists keep their narrow brackets, and a time its quotes, which not every reader can do without', () => {
    const hours = '[{ days: [monday, sunday], from: "22:00", to: "24:00" }]';
    const file = `calendars:\n  - { id: night, timeZone: UTC, hours: ${hours} }\n`;
    const morning = { days: ['monday', 'tuesday'], from: '00:00', to: '06:00' };
    const [before, after] = [hours.slice(0, -1), '{ days: [monday, tuesday], from: "00:00", to: "06:00" }]'];
    expect(editPlanFile(file, [set('calendars[0].hours[1]', morning)])).toBe(file.replace(hours, `${before}, ${after}`));
  });
  test('line ends, a mark at its beginning and a missing end', () => {
    const windows = '\ufeffprocess:\r\n  relay: together # so';
    expect(editPlanFile(windows, [set('process.autoCloseDays', 3)])).toBe(
      '\ufeffprocess:\r\n  relay: together # so\r\n  autoCloseDays: 3\r\n',
    );
  });
  test('JSON stays JSON, with its indentation', () => {
    const json = '{\n   "process": { "relay": "together" }\n}\n';
    expect(editPlanFile(json, [set('process.autoCloseDays', 3)])).toBe(
      '{\n   "process": {\n      "relay": "together",\n      "autoCloseDays": 3\n   }\n}\n',
    );
    expect(editPlanFile('{"process":{"autoCloseDays":2}}', [set('process')])).toBe('{}');
  });
  test('what others point at is written out, so that only the place that is meant changes', () => {
    const shared = 'tiers:\n  # one for both\n  - { tier: 1, name: &n { en: A, es: B } }\n  - { tier: 2, name: *n }\n';
    const edited = editPlanFile(shared, [set('tiers[0].name.en', 'C')]);
    expect(parse(edited)).toEqual({
      tiers: [
        { tier: 1, name: { en: 'C', es: 'B' } },
        { tier: 2, name: { en: 'A', es: 'B' } },
      ],
    });
    expect(edited).toContain('# one for both');
  });
  test('what no plan file may hold makes one that is refused', () => {
    for (const edit of [set('__proto__.x', 1), set('process.relay', 'a\u0000'), set('process.autoCloseDays', 1e300)])
      expect(parsePlanFile(editPlanFile(SMALL, [edit])).findings[0]?.code).toMatch(/^file\/(reserved-key|character|number)$/);
  });
  test('a file that cannot be read is not changed', () => {
    expect(() => editPlanFile('a: [', [set('a', 1)])).toThrow(/cannot be read/);
  });
});

describe('whatever is changed', () => {
  const documents = new Map<string, unknown>();
  /** The document of a source; the few that there are, are read once. */
  const read = (source: string): any => structuredClone(documents.getOrInsertComputed(source, parse));
  const word = fc.constantFrom('id', 'name', 'tier', 'x-1');
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }).filter((one) => !one.includes('\u0000') && !one.includes('\ufffd')),
    fc.constantFrom('- a', 'a: b', '# c', 'yes', '12', 'null', '', ' a ', 'a\nb\n', '|', '2026-01-01', '08:00', "it's", '{', '*a'),
  );
  const leaf = fc.oneof(text, fc.integer({ min: -9, max: 999 }), fc.boolean());
  const value = fc.letrec((tie) => ({
    any: fc.oneof({ depthSize: 'small', maxDepth: 3 }, leaf, tie('list'), tie('fields')),
    list: fc.array(tie('any'), { maxLength: 3 }),
    fields: fc.dictionary(word, tie('any'), { maxKeys: 3 }),
  })).any;
  // The worked plan is long rather than various, and takes as long as twenty others.
  const withWorked = (...others: string[]) =>
    fc.oneof({ arbitrary: fc.constantFrom(...others), weight: 9 }, { arbitrary: fc.constant(WORKED), weight: 1 });
  const sources = withWorked(
    SMALL,
    'tiers:\n- tier: 1\n  name: A\n- tier: 2\n  # why\n  name: |\n    B\n    C\nteams: [{ id: a }, # first\n  { id: b }]\n',
    '{"tiers":[{"tier":1}]}',
  );
  const edit = (document: unknown) =>
    fc
      .record({
        at: fc.nat(),
        deeper: fc.array(fc.oneof(word, fc.nat({ max: 3 })), { maxLength: 2 }),
        value: fc.option(value, { nil: undefined, freq: 3 }),
      })
      .map(({ at, deeper, value: put }) => {
        const paths = placesIn(document);
        return { path: [...(paths[at % paths.length] ?? ['tiers']), ...deeper], ...(put !== undefined && { value: put }) };
      });

  test('the file says afterwards what the edits make of the plan, and no comment is lost that stood outside', () => {
    fc.assert(
      fc.property(
        sources.chain((source) => fc.tuple(fc.constant(source), fc.array(edit(read(source)), { minLength: 1, maxLength: 4 }))),
        ([source, edits]) => {
          const expected = JSON.parse(JSON.stringify(applyEdits(read(source), edits)));
          fc.pre(typeof expected === 'object' && !Array.isArray(expected));
          const edited = editPlanFile(source, edits);
          expect(parse(edited)).toEqual(expected);
          const [first] = source.split('\n');
          if (first?.startsWith('# ')) expect(edited).toContain(first);
        },
      ),
      { numRuns: runs(50, 200) },
    );
  });
  test('no comment is lost where values are replaced', () => {
    const comments = (source: string) => source.match(/# .*/g) ?? [];
    fc.assert(
      fc.property(withWorked(SMALL), fc.array(fc.tuple(fc.nat(), leaf), { minLength: 1, maxLength: 4 }), (source, changes) => {
        const document = read(source);
        const leaves = placesIn(document).filter((path) => typeof valueAt(document, path) !== 'object');
        const edits = changes.map(([at, value]) => ({ path: leaves[at % leaves.length] ?? [], value }));
        const edited = editPlanFile(source, edits);
        expect(comments(source).filter((comment) => !edited.includes(comment))).toEqual([]);
      }),
      { numRuns: runs(20, 100) },
    );
  });
});

function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<any>((inner, key) => inner?.[key], value);
}

/** The places of everything in a document but of the whole. */
function placesIn(value: unknown, at: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [];
  const entries = Array.isArray(value) ? value.map((one, index) => [index, one] as const) : Object.entries(value);
  return entries.flatMap(([key, inner]) => [[...at, key], ...placesIn(inner, [...at, key])]);
}
