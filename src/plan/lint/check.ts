import { type Edit, stepsOf } from '../edits/edits.ts';
import type { KnownHolidays } from '../holidays/known-holidays.ts';
import type { PlanDocument } from '../schema/schema.ts';

/** Where a check found something, and what its sentence names. Findings of one check that can be fixed differ in their path. */
export type Found = { path: string; [param: string]: string | number };

export type Check = {
  code: string;
  severity: 'error' | 'warning' | 'info';
  /** `plan` is as it counts: the holidays of a calendar are all of its days off. */
  find(plan: PlanDocument, known: KnownHolidays): Found[];
  /** The changes after which it is no longer found; none where only the organisation can know the answer. */
  fix?(plan: PlanDocument, found: Found): readonly Edit[];
};

export const list = <T>(items: readonly T[] | undefined): readonly T[] => items ?? [];

/** Each entry with its place, `teams[2]`. */
export function placed<T>(items: readonly T[] | undefined, path: string): [entry: T, path: string][] {
  return list(items).map((entry, index) => [entry, `${path}[${index}]`]);
}

/** The place of the entry that fits; of the next free one when there is none, or of the one so many after it. */
export function placeFor<T>(items: readonly T[] | undefined, path: string, fits: (entry: T) => boolean, after = 0): string {
  const index = list(items).findIndex(fits);
  return `${path}[${index < 0 ? list(items).length + after : index}]`;
}

export const put = (path: string, value: unknown): Edit => ({ path: stepsOf(path), value });
export const drop = (path: string): Edit => ({ path: stepsOf(path) });

/** Adds entries at the end of a list. */
export function append(path: string, before: readonly unknown[] | undefined, entries: readonly unknown[]): Edit[] {
  return entries.map((entry, index) => put(`${path}[${list(before).length + index}]`, entry));
}

export function entryAt<T>(items: readonly T[] | undefined, path: string, at = 0): T | undefined {
  const indexes = stepsOf(path).filter((step) => typeof step === 'number');
  return list(items)[indexes[at] ?? -1];
}

export function duplicates<T>(items: readonly T[]): T[] {
  const seen = new Set<T>();
  return [...new Set(items.filter((item) => seen.size === seen.add(item).size))];
}
