import { type Refusal, refuse } from '../outcome.ts';

export type CursorKey = readonly (string | number | null)[];

/** The place after the last row of a page, as one opaque word. */
export function writeCursor(key: CursorKey): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** Reads a cursor of `length` parts; anything else is refused. */
export function readCursor(cursor: string, length: number): CursorKey | Refusal<'cursor-unreadable'> {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(key) && key.length === length && key.every(isCursorPart)) return key;
  } catch {
    // falls through: unreadable either way
  }
  return refuse('cursor-unreadable');
}

/** One page out of `limit + 1` rows: the extra row tells that there is more. */
export function toPage<Row>(rows: Row[], limit: number, keyOf: (row: Row) => CursorKey): { items: Row[]; nextCursor: string | null } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? writeCursor(keyOf(last)) : null };
}

function isCursorPart(part: unknown): part is string | number | null {
  return part === null || typeof part === 'number' || (typeof part === 'string' && part.length <= 200);
}
