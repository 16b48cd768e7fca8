/** A finding before it is put into words: `code` is stable, `path` and `line` say where, `params` fill the sentence `lint.<code>`. */
export type Finding = {
  severity: 'error' | 'warning';
  code: string;
  path: string;
  params: Record<string, string | number>;
  line?: number | undefined;
};

export const error = (code: string, path: string, params: Finding['params'] = {}): Finding => ({ severity: 'error', code, path, params });
export const warning = (code: string, path: string, params: Finding['params'] = {}): Finding => ({
  severity: 'warning',
  code,
  path,
  params,
});
