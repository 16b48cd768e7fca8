import { readSources } from './sources.ts';

const [TYPES] = readSources('db/types.generated.ts');
/** Every table and view of the database, each with the columns of its rows. */
export const TABLES: ReadonlyMap<string, readonly string[]> = new Map(
  [...(TYPES?.text.split('export interface DB {')[1]?.matchAll(/^ {2}(\w+): (\w+);/gm) ?? [])].map(([, table = '', shape = '']) => [
    table,
    [
      ...(TYPES?.text
        .split(`export interface ${shape} {`)[1]
        ?.split('\n}')[0]
        ?.matchAll(/^ {2}(\w+):/gm) ?? []),
    ].map(([, column = '']) => column),
  ]),
);

const BUILT = /\b(?:selectFrom|\w+Join(?:Lateral)?|using|from)\(\s*\[?\s*(?<names>'\w+(?: as \w+)?'(?:,\s*'\w+(?: as \w+)?')*)/g;
const ONE = String.raw`[a-z_]+(?:\s+(?:as\s+)?(?!on\b|join\b|left\b|where\b|inner\b)[a-z_]+)?`;
const PLAIN = new RegExp(String.raw`\b(?:from|join|using)\s+(?:lateral\s+)?\(*\s*(?<names>${ONE}(?:\s*,\s*${ONE})*)`, 'gi');

/** A function of the database reads, too. */
const FUNCTIONS: Record<string, string> = { plan_in_force: 'planVersion' };

/** Every table that code reads, through the builder or in plain SQL, as the builder names it. */
export function readsIn(code: string): string[] {
  const text = withoutComments(code);
  const built = [...text.matchAll(BUILT)].flatMap(({ groups }) =>
    (groups?.names ?? '').split(',').map((name) => name.replace(/['\s]|as .*/g, '')),
  );
  const plain = [...templatesIn(text).matchAll(PLAIN)].flatMap(({ groups }) =>
    (groups?.names ?? '').split(',').map((name) => name.trim().split(/\s/)[0] ?? ''),
  );
  const called = Object.entries(FUNCTIONS).flatMap(([name, table]) => (templatesIn(text).includes(`${name}(`) ? [table] : []));
  const named = [
    ...built,
    ...called,
    ...plain.map((name) => name.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())),
  ];
  return [...new Set(named)].filter((name) => TABLES.has(name));
}

export function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

/** What stands in template literals, at whatever depth; what is put into them in its place, as a word that names nothing. */
function templatesIn(text: string): string {
  let out = '';
  const open: ('`' | '{')[] = [];
  for (let at = 0; at < text.length; at++) {
    const [char, inText] = [text[at], open.at(-1) === '`'];
    if (inText && char === '\\') at++;
    else if (char === '`') {
      if (inText) open.pop();
      else open.push('`');
      out += '\n';
    } else if (inText && text.startsWith('${', at)) {
      open.push('{');
      out += ' ? ';
      at++;
    } else if (!inText && open.length > 0 && char === '{') open.push('{');
    else if (!inText && char === '}') open.pop();
    else if (inText) out += char;
  }
  return out;
}
