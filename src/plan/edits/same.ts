/** Whether two values say the same, whatever the order of their fields. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [fields(a), fields(b)];
  return left.length === right.length && left.every(([key, value]) => key in b && isSame(value, (b as Record<string, unknown>)[key]));
}

/** A field without a value is not there. */
const fields = (value: object) => Object.entries(value).filter(([, inner]) => inner !== undefined);
