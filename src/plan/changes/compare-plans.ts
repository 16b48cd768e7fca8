import { isBilingual, isObject, keyOf } from '../edits/keyed.ts';
import { isSame } from '../edits/same.ts';
import type { PlanDocument } from '../schema/schema.ts';
import type { ChangeKind } from '../words.ts';

/**
 * One thing that two plans say differently. `steps` lead there by names, a list entry by its key in brackets; `shape` is the same
 * way without the keys, `teams[].lead`. An entry that is new or gone is one change, however much it says.
 */
export type PlanChange = { kind: ChangeKind; steps: readonly string[]; shape: string; before?: unknown; after?: unknown };

/** What one plan says differently from another; nothing exactly when they say the same. */
export function comparePlans(before: PlanDocument, after: PlanDocument): PlanChange[] {
  return compareObjects(before, after, [], '');
}

/** What has parts, and is told in one sentence, is one thing. */
const TOLD_AS_ONE = ['phases[].bridge', 'paging[]', 'maintenance[]', 'training.gates[]'];

type Way = { steps: readonly string[]; shape: string };

function compare(before: unknown, after: unknown, { steps, shape }: Way): PlanChange[] {
  if (isKeyedList(before) || isKeyedList(after)) return compareLists(entriesOf(before), entriesOf(after), { steps, shape });
  if (!TOLD_AS_ONE.includes(shape) && (isBranch(before) || isBranch(after)))
    return compareObjects(branchOf(before), branchOf(after), steps, shape);
  return isSame(before, after) ? [] : [changed(before, after, { steps, shape })];
}

function compareObjects(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
  steps: readonly string[],
  shape: string,
): PlanChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((name) =>
    compare(before[name], after[name], { steps: [...steps, name], shape: shape === '' ? name : `${shape}.${name}` }),
  );
}

function compareLists(before: readonly unknown[], after: readonly unknown[], { steps, shape }: Way): PlanChange[] {
  const [old, now] = [byKey(before, shape), byKey(after, shape)];
  const keys = [...new Set([...old.keys(), ...now.keys()])];
  const inner = keys.flatMap((key): PlanChange[] => {
    const way = { steps: [...steps, `[${key}]`], shape: `${shape}[]` };
    return old.has(key) && now.has(key) ? compare(old.get(key), now.get(key), way) : [changed(old.get(key), now.get(key), way)];
  });
  const stayed = (one: Map<string, unknown>, other: Map<string, unknown>) => [...one.keys()].filter((key) => other.has(key));
  const [oldOrder, newOrder] = [stayed(old, now), stayed(now, old)];
  return isSame(oldOrder, newOrder)
    ? inner
    : [...inner, { kind: 'changed', steps, shape: `${shape}[order]`, before: oldOrder, after: newOrder }];
}

/** The entries by what they are known by; a second one of the same key is told apart by a count. */
function byKey(entries: readonly unknown[], shape: string): Map<string, unknown> {
  const known = new Map<string, unknown>();
  entries.forEach((entry, index) => {
    const key = keyOf(entry, shape) ?? String(index);
    let name = key;
    for (let times = 2; known.has(name); times++) name = `${key}~${times}`;
    known.set(name, entry);
  });
  return known;
}

function changed(before: unknown, after: unknown, { steps, shape }: Way): PlanChange {
  if (before === undefined) return { kind: 'added', steps, shape, after };
  if (after === undefined) return { kind: 'removed', steps, shape, before };
  return { kind: 'changed', steps, shape, before, after };
}

/** A list of entries with parts of their own; one of plain texts or words is a single thing. */
function isKeyedList(value: unknown): value is unknown[] {
  return Array.isArray(value) && value.some((entry) => isObject(entry) && !isBilingual(entry));
}
const entriesOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

function isBranch(value: unknown): boolean {
  return isObject(value) && !isBilingual(value);
}
const branchOf = (value: unknown): Record<string, unknown> => (isObject(value) ? value : {});
