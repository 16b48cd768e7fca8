import { isDeepStrictEqual } from 'node:util';
import { type Document, isAlias, isCollection, visit } from 'yaml';
import { applyEdits, type Edit } from '../edits/edits.ts';
import type { PlanDocument } from '../schema/schema.ts';
import { readPlanValue } from './parse-plan-file.ts';
import { patchesOf, withPatches } from './patch-yaml.ts';
import { readYaml } from './read-yaml.ts';
import { changeNode } from './yaml-nodes.ts';

/**
 * A plan file after these changes, in their order: what it says is what `applyEdits` makes of it. Comments, the order of keys
 * and the look of all that is not touched stay as they were; JSON stays JSON. The file must be one that can be read; what an edit
 * puts into it that no plan file may hold is refused when the result is read.
 */
export function editPlanFile(source: string, edits: readonly Edit[]): string {
  return edits.reduce(editOnce, source);
}

function editOnce(source: string, edit: Edit): string {
  const before = planIn(source);
  // As a file can say it: a field without a value is none.
  const after: unknown = formatFirst(JSON.parse(JSON.stringify(applyEdits(before as PlanDocument, [edit]) ?? null)));
  if (isDeepStrictEqual(before, after)) return source;
  if (isJson(source)) return asJson(source, after);
  for (const isTight of source.includes('[ ') ? [false] : [true, false]) {
    const patched = withPatches(source, patchesOf({ source, yaml: nodesOf(source), before, after, isTight }));
    if (says(patched, after)) return patched;
  }
  return rewritten(source, before, after);
}

/** The format stands on top, wherever an edit has put it. */
function formatFirst(plan: unknown): unknown {
  if (typeof plan !== 'object' || plan === null || !('format' in plan)) return plan;
  const { format, ...sections } = plan;
  return { format, ...sections };
}

function planIn(source: string): unknown {
  const { value, findings } = readPlanValue(source);
  if (findings.length > 0) throw new Error(`the plan file cannot be read: ${findings[0]?.code}`);
  return value;
}

function nodesOf(source: string): Document.Parsed {
  const { yaml } = readYaml(source);
  if (!yaml) throw new Error('the plan file cannot be read');
  return yaml;
}

function says(source: string, value: unknown): boolean {
  const read = readPlanValue(source);
  return read.findings.length === 0 && isDeepStrictEqual(read.value, value);
}

/** Where the text cannot be changed place by place, it is written anew with its comments, and each alias as what it stands for. */
function rewritten(source: string, before: unknown, after: unknown): string {
  const yaml = nodesOf(source);
  const plain = yaml.clone() as Document.Parsed;
  visit(plain, { Alias: (_, alias) => yaml.createNode(alias.toJS(yaml)) });
  visit(plain, {
    Node: (_, node) => {
      if (!isAlias(node) && node.anchor) delete node.anchor;
    },
  });
  plain.contents = changeNode(plain, plain.contents, before, after) as typeof plain.contents;
  if (isCollection(plain.contents)) plain.contents.flow = false;
  const text = plain.toString({ lineWidth: 0 });
  // A value that no file may hold makes one that is refused when it is read; another value than was meant would be our fault.
  if (readPlanValue(text).findings.length === 0 && !says(text, after)) throw new Error('the plan file cannot be changed');
  return text;
}

function isJson(source: string): boolean {
  if (!source.trimStart().startsWith('{')) return false;
  try {
    JSON.parse(source.replace(/^\ufeff/, ''));
    return true;
  } catch {
    return false;
  }
}

function asJson(source: string, value: unknown): string {
  const indent = /\n([ \t]+)"/.exec(source)?.[1] ?? (source.trim().includes('\n') ? '  ' : '');
  const [mark, end] = [source.startsWith('\ufeff') ? '\ufeff' : '', source.endsWith('\n') ? '\n' : ''];
  return mark + JSON.stringify(value, null, indent) + end;
}
