import { existsSync, globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lintPlanFile } from '../src/plan/lint/lint.ts';
import { readConfig } from '../src/platform/config.ts';
import { runRelevo } from './relevo.ts';

const ROOT = new URL('..', import.meta.url).pathname;
const read = (path: string) => readFileSync(`${ROOT}${path}`, 'utf8');
const READMES = ['README.md', 'README.es.md'];
const PAGES = [...READMES, 'CHANGELOG.md', ...globSync('docs/**/*.md', { cwd: ROOT })].map((path) => path.replaceAll('\\', '/')).sort();
const GUIDES = PAGES.filter((path) => path.startsWith('docs/guides/') && path.endsWith('.en.md'));
const inSpanish = (path: string) => path.replace('.en.md', '.es.md');

/** Lines outside of blocks of code, where a `#` is no heading and a bracket no link. */
function prose(path: string): string {
  return read(path).replace(/^```[\s\S]*?^```$/gm, '');
}

const headings = (path: string) =>
  [...prose(path).matchAll(/^(#+) (.+)$/gm)].map(([, signs = '', text = '']) => ({ level: signs.length, text }));
const blocks = (path: string, language: string) =>
  [...read(path).matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(([, text = '']) => text);

/** A heading’s own address, as the usual forges make it. */
const anchorOf = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replaceAll(' ', '-');

describe.each(PAGES)('%s', (path) => {
  const linked = [...prose(path).matchAll(/\]\(([^)\s]+)\)|<img src="([^"]+)"/g)]
    .map(([, link, picture]) => link ?? picture ?? '')
    .filter((target) => !/^[a-z]+:/.test(target));
  const fileOf = (target: string) => {
    const [file = ''] = target.split('#');
    return file === '' ? path : posix.join(posix.dirname(path), file);
  };

  test('leads to files and pictures that are there', () => {
    expect(linked.map(fileOf).filter((file) => !existsSync(`${ROOT}${file}`))).toEqual([]);
  });

  test('leads to headings that are there', () => {
    const lost = linked.filter((target) => {
      const [, anchor] = target.split('#');
      return anchor !== undefined && !headings(fileOf(target)).some(({ text }) => anchorOf(text) === anchor);
    });
    expect(lost).toEqual([]);
  });
});

test('every picture stands in a page', () => {
  const shown = PAGES.map(read).join('\n');
  expect(globSync('docs/pictures/*', { cwd: ROOT }).filter((path) => !shown.includes(posix.basename(path)))).toEqual([]);
});

describe('both languages', () => {
  const levels = (path: string) => headings(path).map(({ level }) => level);

  test.each([READMES, ...GUIDES.map((path) => [path, inSpanish(path)])])('%s and %s have the same shape', (english = '', spanish = '') => {
    expect(levels(spanish)).toEqual(levels(english));
  });

  test('there is no guide in one language only', () => {
    const guides = PAGES.filter((path) => path.startsWith('docs/guides/'));
    expect(guides.toSorted()).toEqual(GUIDES.flatMap((path) => [path, inSpanish(path)]).toSorted());
  });
});

describe.each(READMES)('%s', (path) => {
  const text = read(path);

  test('draws a tree of what is there', () => {
    const tree = treeIn(text);
    expect(tree.length).toBeGreaterThan(40);
    expect(tree.filter((entry) => !existsSync(`${ROOT}${entry}`))).toEqual([]);
  });

  test('draws every slice', () => {
    expect(globSync('src/*/', { cwd: ROOT }).filter((slice) => !treeIn(text).includes(`${slice}/`))).toEqual([]);
  });

  test('names every script of package.json, and no other', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [...text.matchAll(/npm (?:run )?(?:--silent )?((?<=run (?:--silent )?)[a-z0-9:]+|start|test)/g)].map(([, name]) => name);
    expect([...new Set(named)].toSorted()).toEqual(Object.keys(scripts).toSorted());
  });

  test('counts the known errors rightly', () => {
    const catalogue = JSON.parse(read('src/knowledge/catalogue/known-errors.en.json')) as unknown[];
    expect(text).toMatch(new RegExp(`\\b${catalogue.length} (documented|fallos)`));
  });

  test('shows a plan that can be published', () => {
    expect(blocks(path, 'yaml').map((source) => lintPlanFile(source).isPublishable)).toEqual([true]);
  });
});

describe('the command line', () => {
  const [english = [], spanish] = READMES.map((path) => commandsIn(read(path)));

  test.each(english)('has relevo %s, as the README says', async (command, options) => {
    const { end, stdout } = await runRelevo([...command.split(' '), '--help']);
    expect([end, stdout.split('\n')[0]]).toEqual([0, expect.stringContaining(`relevo ${command}`)]);
    expect(options.filter((option) => !stdout.includes(option))).toEqual([]);
  });

  test('is the same in both languages', () => {
    expect(english.length).toBeGreaterThan(4);
    expect(spanish).toEqual(english);
  });
});

test('the architecture follows a request through files that are there', () => {
  const way = /^```\n(page {3}[\s\S]*?)^```$/m.exec(read('docs/architecture.md'))?.[1] ?? '';
  const named = [...way.matchAll(/\b[\w-]+(?:\/[\w-]+)*\/[\w-]+\.tsx?\b/g)].map(([path]) => path);
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((path) => !existsSync(`${ROOT}src/${path}`))).toEqual([]);
});

test('the architecture draws the arrows that are tested', () => {
  const table = /^const ARROWS[^=]*= \{\n([\s\S]*?)^\};$/m.exec(read('src/app/arrows.test.ts'))?.[1] ?? '';
  const tested = [...table.matchAll(/^ {2}(\w+): \[([^\]]*)\],$/gm)].map(([, from, to = '']) => [
    from,
    (to.match(/\w+/g) ?? []).toSorted(),
  ]);
  const drawn = [...read('docs/architecture.md').matchAll(/^(\w+) +→ ([\w ]+)$/gm)].map(([, from, to = '']) => [
    from,
    to.split(' ').toSorted(),
  ]);
  const isNamed = ([from, to]: readonly unknown[]) => from !== 'app' && (to as string[]).length > 0;
  expect(drawn.filter(isNamed).toSorted()).toEqual(tested.filter(isNamed).toSorted());
});

test('.env.example names every setting once, and no other', () => {
  const known = refusalOf(() => readConfig({ RELEVO_NONE: '1' }, `${ROOT}test`)).match(/[A-Z_]{4,}(?=,|$)/g) ?? [];
  const named = [...read('.env.example').matchAll(/^#?([A-Z_]+)=/gm)].map(([, name]) => name);
  expect(named.toSorted()).toEqual([...known].toSorted());
});

/** The paths that a drawn tree names, folders with a slash at their end. */
function treeIn(text: string): string[] {
  const lines = /^```\n(├── [\s\S]*?)^```$/m.exec(text)?.[1]?.split('\n') ?? [];
  const above: string[] = [];
  return lines.flatMap((line) => {
    const { indent = '', name } = /^(?<indent>[│ ]*)[├└]── (?<name>\S+)/.exec(line)?.groups ?? {};
    if (!name) return [];
    above.length = indent.length / 4;
    const path = above.join('') + name;
    if (name.endsWith('/')) above.push(name);
    return [path];
  });
}

/** The command line’s commands in a table, each with the options that its line names. */
function commandsIn(text: string): [command: string, options: string[]][] {
  return [...text.matchAll(/^\| `((?:user|token|plan|demo) [a-z]+)(.*)$/gm)].map(([, command = '', rest = '']) => [
    command,
    [...new Set(rest.match(/--[a-z]+/g) ?? [])],
  ]);
}

function refusalOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    return (error as Error).message;
  }
  return '';
}
