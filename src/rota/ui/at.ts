import type { CSSProperties } from 'react';
import type { Place } from './layout/columns.ts';

/** Where in its lane something stands. */
export function at({ start, end }: Place): CSSProperties {
  return { insetInlineStart: `${start * 100}%`, width: `${(end - start) * 100}%` };
}
