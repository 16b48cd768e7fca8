import { isDeepStrictEqual } from 'node:util';
import { Document, isMap, isNode, isScalar, isSeq, type Node, Scalar, visit, type YAMLMap, type YAMLSeq } from 'yaml';
import { quoteMisread } from './every-yaml.ts';

export type Fields = Record<string, unknown>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The entry that is no more, when nothing else of the list has changed. */
export function removedIndex(before: readonly unknown[], after: readonly unknown[]): number | null {
  if (after.length !== before.length - 1) return null;
  const at = before.findIndex((entry, index) => !isDeepStrictEqual(entry, after[index]));
  return isDeepStrictEqual(before.toSpliced(at, 1), after) ? at : null;
}

/** The node with another value: what is the same in it stays, with its comments. */
export function changeNode(yaml: Document, node: unknown, before: unknown, after: unknown): Node {
  if (isNode(node) && isDeepStrictEqual(before, after)) return node;
  if (isMap(node) && isFields(before) && isFields(after)) return changeFields(yaml, node, before, after);
  if (isSeq(node) && Array.isArray(before) && Array.isArray(after)) return changeEntries(yaml, node, before, after);
  const made = madeOf(yaml, after);
  // A text that stood in quotes goes on to.
  if (isScalar(node) && isScalar(made) && typeof after === 'string' && node.type?.startsWith('QUOTE')) made.type = node.type;
  return made;
}

function changeFields(yaml: Document, map: YAMLMap, before: Fields, after: Fields): Node {
  for (const key of Object.keys(before)) if (!(key in after)) map.delete(key);
  for (const [key, value] of Object.entries(after))
    if (!isDeepStrictEqual(before[key], value)) map.set(key, changeNode(yaml, map.get(key, true), before[key], value));
  return map;
}

function changeEntries(yaml: Document, seq: YAMLSeq, before: readonly unknown[], after: readonly unknown[]): Node {
  const removed = removedIndex(before, after);
  if (removed !== null) seq.delete(removed);
  else {
    seq.items.length = Math.min(seq.items.length, after.length);
    after.forEach((value, index) => void seq.set(index, changeNode(yaml, seq.items[index], before[index], value)));
  }
  return seq;
}

/** A new node as one writes it by hand: a list of words, and a text in both languages, on one line. */
export function madeOf(yaml: Document, value: unknown): Node {
  const node = yaml.createNode(value) as Node;
  visit(node, {
    Seq: (_, seq) => {
      seq.flow = seq.items.every(isScalar);
    },
    Map: (_, map) => {
      map.flow = map.items.every(({ key, value: inner }) => isScalar(inner) && /^e[ns]$/.test(String(key)));
    },
    Scalar: (_, scalar) => {
      if (typeof scalar.value === 'string' && scalar.value.includes('\n')) scalar.type = Scalar.QUOTE_DOUBLE;
      quoteMisread(scalar);
    },
  });
  return node;
}

/** A node as text of its own, without the comments before and after it. */
export function textOf(node: Node, { indentSeq = true, isFlow = false, isTight = false } = {}): string {
  const alone = new Document();
  alone.contents = node;
  [node.commentBefore, node.comment, node.spaceBefore] = [null, null, false];
  if (isFlow && (isMap(node) || isSeq(node))) node.flow = true;
  const text = alone.toString({ lineWidth: 0, indentSeq, verifyAliasOrder: false, directives: false }).replace(/\n$/, '');
  // Each bracket by itself, since lists stand in lists; what is in quotes stays.
  return isTight ? text.replace(/"(?:[^"\\]|\\.)*"|\[ | \]/g, (found) => (found.startsWith('"') ? found : found.trim())) : text;
}
