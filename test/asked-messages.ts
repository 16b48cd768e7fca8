import type { Source } from './sources.ts';

/** A message that code asks for. `*` stands for what is only known at run time, in the key as in the namespaces: any of them. */
export type Asked = { at: string; namespaces: readonly string[] | '*'; key: string };

const BINDING = /const \{ t(?:: (?<name>\w+))?[^}]*\} = useTranslation\((?:'(?<namespace>\w+)')?\)/g;

/** What a page asks for: `t('…')` in the namespace of the nearest `useTranslation` above; without one, of the page’s slice. */
export function askedByPage({ path, text }: Source): Asked[] {
  const bindings = [...text.matchAll(BINDING)].map(({ index, groups = {} }) => ({
    index,
    name: groups.name ?? 't',
    namespace: groups.namespace ?? 'platform',
  }));
  const slice = path.split('/')[1] ?? '';
  return [...new Set(['t', ...bindings.map(({ name }) => name)])].flatMap((name) =>
    callsOf(name, text).flatMap(({ index, args: [first = ''] }) => {
      const above = bindings.findLast((binding) => binding.name === name && binding.index < index);
      return keysIn(first).map((key) => ({ at: path, key, namespaces: above ? [above.namespace] : [slice, 'platform'] }));
    }),
  );
}

/** What the server says: `say(locale, 'slice', 'key')`, `has('slice', 'key')`, and `t('key')` of the slice that asks. */
export function askedByServer({ path, text }: Source): Asked[] {
  const calls = [
    ...callsOf('say', text, { ofObjects: true }).map(({ args: [, slice, key] }) => ({ slice, key })),
    ...callsOf('has', text, { ofObjects: true }).map(({ args: [slice, key] }) => ({ slice, key })),
    ...callsOf('t', text).map(({ args: [key] }) => ({ slice: `'${path.split('/')[1]}'`, key })),
  ];
  return calls.flatMap(({ slice = '', key = '' }) => {
    const namespaces = keysIn(slice);
    return keysIn(key).map((asked) => ({ at: path, key: asked, namespaces: namespaces.length > 0 ? namespaces : '*' }));
  });
}

/** `status.*` fits `status.open`, not `status.open.why`. */
export function fits(asked: string, key: string): boolean {
  return new RegExp(`^${asked.replace(/[.?+^$()[\]{}|\\]/g, '\\$&').replaceAll('*', '[^.]+')}$`).test(key);
}

function callsOf(name: string, text: string, { ofObjects = false } = {}): { index: number; args: string[] }[] {
  return [...text.matchAll(new RegExp(`(?<![\\w$${ofObjects ? '' : '.'}])${name}\\(`, 'g'))].map(({ index, 0: call }) => ({
    index,
    args: argumentsFrom(text, index + call.length),
  }));
}

/** The arguments of the call whose bracket opened just before `start`, as they stand. */
function argumentsFrom(text: string, start: number): string[] {
  const args: string[] = [];
  let depth = 0;
  let from = start;
  for (let at = start; at < text.length; at++) {
    const character = text[at] ?? '';
    if (/['"`]/.test(character)) at = endOfText(text, at);
    else if ('([{'.includes(character)) depth++;
    else if (depth > 0 && ')]}'.includes(character)) depth--;
    else if (depth === 0 && ',)'.includes(character)) {
      args.push(text.slice(from, at).trim());
      from = at + 1;
      if (character === ')') break;
    }
  }
  return args.filter((argument) => argument !== '');
}

/** Every text in an expression that can be its value: not what it is compared with, nor what another call is given. */
function keysIn(expression: string): string[] {
  const keys: string[] = [];
  for (let at = 0; at < expression.length; at++) {
    const character = expression[at] ?? '';
    const before = expression.slice(0, at).trimEnd();
    if (character === '(' && /\w$/.test(before)) at += argumentsFrom(expression, at + 1).join().length;
    else if (/['"`]/.test(character)) {
      const end = endOfText(expression, at);
      if (!/[=!]==?$/.test(before)) keys.push(withStars(expression.slice(at + 1, end)));
      at = end;
    }
  }
  return keys;
}

/** Where the text that opens at `start` closes; a template may hold others. */
function endOfText(text: string, start: number): number {
  const quote = text[start];
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === quote) return at;
    else if (quote === '`' && text.startsWith('${', at)) at = endOfHole(text, at + 2);
  }
  return text.length;
}

function endOfHole(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const character = text[at] ?? '';
    if (/['"`]/.test(character)) at = endOfText(text, at);
    else if (character === '{') depth++;
    else if (character === '}' && depth-- === 0) return at;
  }
  return text.length;
}

function withStars(template: string): string {
  let key = '';
  for (let at = 0; at < template.length; at++) {
    if (template.startsWith('${', at)) {
      at = endOfHole(template, at + 2);
      key += '*';
    } else key += template[at];
  }
  return key;
}
