import type { PlanDocument } from '../schema/schema.ts';
import { isObject } from './keyed.ts';

/** One change of a plan: the place, and what stands there from then on; no value takes away what stands there. */
export type Edit = { path: readonly (string | number)[]; value?: unknown };

/**
 * The plan after these changes, in their order; the one that is given stays as it was, and what is not on the way is shared.
 * An object that becomes empty by a removal is removed as well, so that nothing is left of a section that nobody answers.
 */
export function applyEdits(plan: PlanDocument, edits: readonly Edit[]): PlanDocument {
  return edits.reduce<unknown>((changed, { path, value }) => put(changed, path, value), plan) as PlanDocument;
}

function put(node: unknown, path: readonly (string | number)[], value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (typeof key === 'number') return putInList(Array.isArray(node) ? node : [], key, rest, value);
  const object = isObject(node) ? node : {};
  const inner = put(object[key], rest, value);
  if (inner !== undefined && !(value === undefined && isObject(inner) && Object.keys(inner).length === 0))
    return { ...object, [key]: inner };
  const { [key]: _, ...others } = object;
  return others;
}

function putInList(list: readonly unknown[], index: number, rest: readonly (string | number)[], value: unknown): unknown[] {
  if (rest.length === 0 && value === undefined) return list.filter((_, at) => at !== index);
  const inner = put(list[index], rest, value);
  return index < list.length ? list.map((one, at) => (at === index ? inner : one)) : [...list, inner];
}

/** A place in a plan as findings name it, `teams[0].channels`, as the steps that lead there. */
export function stepsOf(path: string): (string | number)[] {
  return [...path.matchAll(/([^.[\]]+)|\[(\d+)\]/g)].map(([, name, index]) => (index === undefined ? (name ?? '') : Number(index)));
}
