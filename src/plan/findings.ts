/**
 * A finding before it is put into words: `code` is stable, `path` says where, `params` fill the sentence `lint.<code>`, and
 * what is `fixable` has changes that lint knows.
 */
export type RawFinding = {
  severity: 'error' | 'warning' | 'info';
  code: string;
  path: string;
  params: Record<string, string | number>;
  fixable: boolean;
};
