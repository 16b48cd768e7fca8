import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { BREAKPOINTS, below, namedWidths } from './breakpoints.ts';

const ROOT = new URL('../../..', import.meta.url).pathname;
const read = (path: string) => ({ path, text: readFileSync(`${ROOT}${path}`, 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '') });
const SCALE = 'src/platform/ui/scale.css';
const STEPS = [...read(SCALE).text.matchAll(/--(space|type|radius)-(\w+): ([\d.]+)rem;/g)].map(([, kind = '', step = '', rem]) => ({
  kind,
  step,
  px: Number(rem) * 16,
}));
const SHEETS = globSync('src/**/*.css', { cwd: ROOT })
  .filter((path) => path !== SCALE)
  .map(read);
const PAGES = globSync('src/**/*.tsx', { cwd: ROOT }).map(read);

/** Which steps a property is measured in. Widths, heights and places are the thing’s own, and no distance between things. */
const MEASURED: readonly [kind: string, property: RegExp][] = [
  ['space', /^(margin|padding)(-(top|right|bottom|left|block|inline)(-(start|end))?)?$|^((row|column)-)?gap$/],
  ['type', /^font-size$/],
  ['radius', /radius$/],
];
/** What a sheet may say besides: nothing, a line that is as thin as lines are, a share of the box, what is around it. */
const BESIDES = /^(0|-?1px|[\d.]+%|auto|inherit|calc|-1|[*+]|)$/;
/** Coordinates of a drawing and heights of what sticks, which other rules of the same sheet count with. */
const COUNTED_WITH = ['--lane-width', '--stub', '--names', '--stuck', '--top', '--alarms'];

const declarations = SHEETS.flatMap(({ path, text }) =>
  [...text.matchAll(/^\s*([\w-]+): ([^;{}]+);/gm)].map(([, property = '', value = '']) => ({ path, property, value })),
);

describe('the scale', () => {
  test('is named by its pixels', () => {
    const wrong = STEPS.filter(({ step, px }) => step !== 'round' && Number(step) !== px);
    expect(STEPS.length).toBeGreaterThan(20);
    expect(wrong).toEqual([]);
  });

  test('has no step that nobody takes', () => {
    const taken = new Set(
      [...SHEETS, read('src/platform/ui/theme.ts')].flatMap(({ text }) => text.match(/--(space|type|radius)-\w+/g) ?? []),
    );
    expect(STEPS.map(({ kind, step }) => `--${kind}-${step}`).filter((step) => !taken.has(step))).toEqual([]);
  });
});

/** What rings itself, the rail beside the page, the portal, where nothing rings, and what sticks in a box that scrolls by itself. */
const ABOVE_ALARMS = [
  ...['src/paging/ui/alarms.module.css', 'src/app/ui/frame/frame.module.css'],
  ...['src/staff/ui/list/list-beside.module.css', 'src/escalation/ui/escalation.module.css'],
];
/** Marks that the parts of the component library set on themselves. */
const OF_THE_LIBRARY = ['data-checked', 'data-combobox-selected', 'data-mantine-color-scheme', 'data-position'];

describe('style sheets', () => {
  test('ask for no mark that no page sets', () => {
    const set = PAGES.map(({ text }) => text).join('');
    const asked = SHEETS.flatMap(({ path, text }) => [...text.matchAll(/\[(data-[a-z-]+)/g)].map(([, mark = '']) => ({ path, mark })));
    expect(asked.filter(({ mark }) => !OF_THE_LIBRARY.includes(mark) && !set.includes(mark))).toEqual([]);
  });

  test('leave room for what rings above whatever sticks to the top', () => {
    const stuck = SHEETS.filter(({ path }) => !ABOVE_ALARMS.includes(path)).flatMap(({ path, text }) =>
      [...text.matchAll(/\{[^{}]*position: sticky;[^{}]*\}/g)].flatMap(([rule]) => {
        const top = /^\s*top: ([^;]+);/m.exec(rule)?.[1];
        return top === undefined || top.includes('var(--alarms)') ? [] : [`${path} top: ${top}`];
      }),
    );
    expect(stuck).toEqual([]);
  });

  test.each(MEASURED)('measure %s in its steps only', (kind, property) => {
    const steps = new Set([...STEPS.filter((one) => one.kind === kind).map(({ step }) => `--${kind}-${step}`), ...COUNTED_WITH]);
    const isOnScale = (value: string) => value.split(/var\(|[\s/()]+/).every((part) => steps.has(part) || BESIDES.test(part));
    const raw = declarations.filter((one) => property.test(one.property) && !isOnScale(one.value));
    expect(raw.map((one) => `${one.path} ${one.property}: ${one.value}`)).toEqual([]);
  });

  test('take family and size of a type apart, or from what is around', () => {
    expect(declarations.filter(({ property, value }) => property === 'font' && value !== 'inherit')).toEqual([]);
  });

  test('keep pixels out of properties of their own, but for coordinates', () => {
    const own = declarations.filter(({ property, value }) => property.startsWith('--') && /\d(px|rem)/.test(value));
    const other = own.filter(({ property }) => !COUNTED_WITH.includes(property));
    expect(other.map(({ path, property }) => `${path} ${property}`)).toEqual([]);
  });

  test('fold at a breakpoint by its name', () => {
    const queries = SHEETS.flatMap(({ path, text }) => [...text.matchAll(/@media ([^{]+) \{/g)].map(([, query = '']) => ({ path, query })));
    const unnamed = queries.filter(({ query }) => /\d|width/.test(query) || !isKnown(query));
    expect(queries.length).toBeGreaterThan(30);
    expect(unnamed).toEqual([]);
  });
});

describe('pages', () => {
  test('measure by steps: a name of the theme, or a number that is one', () => {
    const spaces = new Set(STEPS.filter(({ kind }) => kind === 'space').map(({ px }) => String(px)));
    const numbers = PAGES.flatMap(({ path, text }) =>
      [...text.matchAll(/\s(m[trblxy]?|p[trblxy]?|gap|fz|spacing)=\{([^}]*)\}/g)].flatMap(([said, , value = '']) =>
        (value.match(/\b\d+(\.\d+)?\b/g) ?? []).filter((number) => number !== '0' && !spaces.has(number)).map(() => `${path}${said}`),
      ),
    );
    expect(numbers).toEqual([]);
  });

  test('leave distances and sizes of type to their style sheets', () => {
    const styled = PAGES.filter(({ text }) => /style=\{\{[^}]*\b(margin|padding|gap|fontSize|borderRadius)/.test(text));
    expect(styled.map(({ path }) => path)).toEqual([]);
  });

  test('ask for a width by its name', () => {
    const raw = PAGES.filter(({ text }) => /'\([^']*width/.test(text));
    expect(raw.map(({ path }) => path)).toEqual([]);
  });
});

describe('a breakpoint', () => {
  test('is the same width in a style sheet and in a page', () => {
    expect(namedWidths('screen and (--below-sm)')).toBe(`screen and ${below('sm')}`);
    expect(namedWidths('(--from-lg)')).toBe(`(width >= ${BREAKPOINTS.lg})`);
  });

  test('that is none stops the build', () => {
    expect(() => namedWidths('(--below-xxl)')).toThrow('(--below-xxl) is no breakpoint');
  });
});

function isKnown(query: string): boolean {
  return !namedWidths(query).includes('--');
}
