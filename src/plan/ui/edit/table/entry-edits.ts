import type { Edit } from '../../../edits/edits.ts';

type Path = Edit['path'];
type Entry = Record<string, unknown>;
/** An entry of a list by what it is about, such as the tier or the priority. */
export type About = { path: Path; key: string; is: string | number };

/**
 * Says something of the entry that is about a thing. The entry is made when it is not there, and goes when nothing but what it
 * is about is left of it; with the last one, so does the list.
 */
export function editsOfEntry(list: readonly object[] | undefined, { path, key, is }: About, field: Path, value: unknown): Edit[] {
  const entries = (list ?? []) as readonly Entry[];
  const index = entries.findIndex((entry) => entry[key] === is);
  const entry = entries[index];
  if (!entry)
    return value === undefined
      ? []
      : [
          { path: [...path, entries.length, key], value: is },
          { path: [...path, entries.length, ...field], value },
        ];
  const edit: Edit = { path: [...path, index, ...field], ...(value !== undefined && { value }) };
  const left = Object.keys(entry).filter((name) => name !== key);
  const isLast = value === undefined && left.length === 1 && left[0] === field[0] && isOnly(entry[left[0] ?? ''], field.slice(1));
  if (!isLast) return [edit];
  return [{ path: entries.length === 1 ? path : [...path, index] }];
}

/** Whether nothing else is said below a place. */
function isOnly(value: unknown, [step, ...rest]: Path): boolean {
  if (step === undefined) return true;
  const inner = (value ?? {}) as Entry;
  return Object.keys(inner).every((name) => name === step) && isOnly(inner[String(step)], rest);
}
