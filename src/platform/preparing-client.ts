import { createHash } from 'node:crypto';
import pg from 'pg';

/** What asks for all columns, as the sign-in library does: kept, it would fail from the day a newer release adds one. */
const ALL_COLUMNS = /[^(]\*/;

/**
 * Has PostgreSQL keep the plan of every statement that has parameters: ours are few, come again and again, and planning
 * the larger ones takes several times as long as running them.
 */
export class PreparingClient extends pg.Client {
  override query(...args: unknown[]) {
    const [text, values] = args;
    const prepares = typeof text === 'string' && Array.isArray(values) && values.length > 0 && !ALL_COLUMNS.test(text);
    // Applied rather than called: the many ways to call it have no common type.
    return Reflect.apply(super.query, this, prepares ? [{ name: nameOf(text), text, values }, ...args.slice(2)] : args);
  }
}

/** PostgreSQL cuts names at 63 bytes, so a statement is called by its hash. */
const names = new Map<string, string>();
function nameOf(text: string): string {
  const known = names.get(text);
  if (known) return known;
  const name = createHash('sha1').update(text).digest('hex');
  names.set(text, name);
  return name;
}
