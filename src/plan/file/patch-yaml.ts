import { isDeepStrictEqual } from 'node:util';
import { type Document, isCollection, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { changeNode, type Fields, isFields, madeOf, removedIndex, textOf } from './yaml-nodes.ts';

/** A piece of the text, and what stands there from then on. */
type Patch = { from: number; to: number; text: string };
/** `isTight`: lists are written `[a]`, not `[ a ]`. */
type File = { source: string; yaml: Document.Parsed; indentSeq: boolean; isTight: boolean };
type Change = { source: string; yaml: Document.Parsed; before: unknown; after: unknown; isTight: boolean };

/** The pieces of a YAML text that must change for it to say something else. Whoever applies them reads the result again. */
export function patchesOf({ source, yaml, before, after, isTight }: Change): Patch[] {
  const indentSeq = !/^(\s*)[\w-]+:\s*\n\1- /m.test(source);
  const file = { source, yaml, indentSeq, isTight };
  const { contents } = yaml;
  if (!isMap(contents) || contents.flow || !isFields(before) || !isFields(after) || !saysFormatAnew(before, after))
    return patchNode(file, contents, before, after);
  const { format, ...others } = after;
  return [onTop(file, contents as YAMLMap, `format: ${JSON.stringify(format)}`), ...patchNode(file, contents, before, others)];
}

function saysFormatAnew(before: Fields, after: Fields): boolean {
  return 'format' in after && !('format' in before) && Object.keys(before).length > 0;
}

/** A line before the first section: behind what the file says of itself, before what it says of that section. */
function onTop({ source }: File, { items }: YAMLMap, line: string): Patch {
  const first = lineStart(source, startOf((items[0] as Pair<Node>).key));
  const head = source.slice(0, first);
  const gap = head.lastIndexOf('\n\n');
  if (gap >= 0) return { from: gap + 2, to: gap + 2, text: `${line}\n` };
  return { from: first, to: first, text: `${line}\n` };
}

export function withPatches(source: string, patches: readonly Patch[]): string {
  const newline = source.includes('\r\n') ? '\r\n' : '\n';
  return patches
    .toSorted((a, b) => b.from - a.from)
    .reduce((text, { from, to, text: put }) => text.slice(0, from) + put.replaceAll('\n', newline) + text.slice(to), source);
}

function patchNode(file: File, node: unknown, before: unknown, after: unknown): Patch[] {
  if (isDeepStrictEqual(before, after)) return [];
  if (isMap(node) && !node.flow && isFields(before) && isFields(after) && Object.keys(after).length > 0)
    return patchMap(file, node, before, after);
  if (isSeq(node) && !node.flow && Array.isArray(before) && Array.isArray(after) && after.length > 0) {
    const patches = patchList(file, node, before, after);
    if (patches) return patches;
  }
  return [replacement(file, node as Node, before, after)];
}

function patchMap(file: File, map: YAMLMap, before: Fields, after: Fields): Patch[] {
  const pairs = map.items as Pair<Node, Node | null>[];
  const patches = pairs.flatMap((pair, index): Patch[] => {
    const key = String(isScalar(pair.key) ? pair.key.value : pair.key);
    if (key in after) return patchNode(file, pair.value, before[key], after[key]);
    return [removal(file, startOf(pair.key), endOfPair(pair), pairs[index + 1] && startOf(pairs[index + 1]?.key))];
  });
  const added = Object.keys(after).filter((key) => !(key in before));
  const [first, last] = [pairs[0], pairs.at(-1)];
  if (added.length === 0 || !first || !last) return patches;
  const fields = Object.fromEntries(added.map((key) => [key, after[key]]));
  const node = madeOf(file.yaml, fields);
  if (isCollection(node)) node.flow = false;
  return [...patches, addition(file, startOf(first.key), endOfPair(last), node)];
}

function patchList(file: File, seq: YAMLSeq, before: readonly unknown[], after: readonly unknown[]): Patch[] | null {
  const marks =
    seq.srcToken?.type === 'block-seq'
      ? seq.srcToken.items.map(({ start }) => start.find(({ type }) => type === 'seq-item-ind')?.offset)
      : [];
  const ends = seq.items.map((item, index) => endOf(item) ?? (marks[index] ?? 0) + 1);
  const removed = removedIndex(before, after);
  if (removed !== null) return [removal(file, marks[removed] ?? 0, ends[removed] ?? 0, marks[removed + 1])];
  if (after.length < before.length) return null;
  const patches = seq.items.flatMap((item, index) => patchNode(file, item, before[index], after[index]));
  if (after.length === before.length) return patches;
  const node = madeOf(file.yaml, after.slice(before.length));
  if (isCollection(node)) node.flow = false;
  return [...patches, addition(file, marks[0] ?? 0, ends.at(-1) ?? 0, node)];
}

/** A value in its place: on one line, wherever it is. */
function replacement({ source, yaml, isTight }: File, node: Node, before: unknown, after: unknown): Patch {
  const [from, to] = [startOf(node), endOf(node) ?? startOf(node)];
  const wasFlow = isCollection(node) && node.flow === true;
  const changed = changeNode(yaml, wasFlow || isScalar(node) ? node : null, before, after);
  const text = indented(textOf(changed, { isFlow: true, isTight }), columnOf(source, from) + 2);
  return { from, to, text: /\s/.test(source[from - 1] ?? ' ') ? text : ` ${text}` };
}

/** Lines of an entry taken away; of an entry that begins behind a dash, what stands up to the next one. */
function removal({ source }: File, from: number, end: number, next: number | undefined): Patch {
  const begin = lineStart(source, from);
  if (/^[\s\ufeff]*$/.test(source.slice(begin, from))) return { from: begin, to: lineEnd(source, end), text: '' };
  return { from, to: next ?? end, text: '' };
}

/** New entries after the last one, as far to the right as the first. */
function addition({ source, indentSeq, isTight }: File, first: number, end: number, node: Node): Patch {
  const column = columnOf(source, first);
  const at = lineEnd(source, end);
  const text = `${' '.repeat(column)}${indented(textOf(node, { indentSeq, isTight }), column)}\n`;
  return { from: at, to: at, text: source[at - 1] === '\n' ? text : `\n${text}` };
}

function startOf(node: unknown): number {
  return (node as Node | null)?.range?.[0] ?? 0;
}

function endOfPair({ key, value }: Pair<Node, Node | null>): number {
  return endOf(value) ?? key.range?.[1] ?? 0;
}

/** Where the last word of a node ends: a block’s own end lies behind the empty lines and comments after it. */
function endOf(node: unknown): number | undefined {
  if (isMap(node) && !node.flow && node.items.length > 0) return endOfPair(node.items.at(-1) as Pair<Node, Node | null>);
  if (isSeq(node) && !node.flow && node.items.length > 0) return endOf(node.items.at(-1));
  return (node as Node | null)?.range?.[1];
}

function lineStart(source: string, at: number): number {
  return source.lastIndexOf('\n', at - 1) + 1;
}

/** The beginning of the next line; a block of text ends there by itself. */
function lineEnd(source: string, at: number): number {
  if (source[at - 1] === '\n') return at;
  const end = source.indexOf('\n', at);
  return end < 0 ? source.length : end + 1;
}

function columnOf(source: string, at: number): number {
  return source.slice(lineStart(source, at), at).replace('\ufeff', '').length;
}

function indented(text: string, column: number): string {
  return text.replace(/\n(?!\n|$)/g, `\n${' '.repeat(column)}`);
}
