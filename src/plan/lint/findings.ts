import type { BilingualText } from '../schema/shapes.ts';

/**
 * A finding before it is put into words: `code` is stable, `path` says where, `params` fill the sentence `lint.<code>`, and
 * what is `fixable` has changes that lint knows.
 */
export type RawFinding = {
  severity: 'error' | 'warning' | 'info';
  code: string;
  path: string;
  /** A text of the plan may be in both languages. */
  params: Record<string, string | number | BilingualText>;
  fixable: boolean;
};
