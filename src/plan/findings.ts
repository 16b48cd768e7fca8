/** A finding before it is put into words: `code` is stable, `path` says where, `params` fill the sentence `lint.<code>`. */
export type RawFinding = { severity: 'error' | 'warning' | 'info'; code: string; path: string; params: Record<string, string | number> };
