/**
 * The widths of a window at which pages fold, by Mantine’s names, in em of the reader’s own type: a small phone ends at `xs`,
 * a phone at `sm`, a narrow window at `md`; from `lg` there is room for two columns and from `xl` for three.
 */
export const BREAKPOINTS = { xs: '23em', sm: '48em', md: '62em', lg: '75em', xl: '88em' } as const;
type Breakpoint = keyof typeof BREAKPOINTS;

export const below = (breakpoint: Breakpoint) => `(width < ${BREAKPOINTS[breakpoint]})`;

const NAMED = /\(--(below|from)-(\w+)\)/g;

/** What a style sheet calls `(--below-sm)` or `(--from-lg)`, as a browser understands it. */
export function namedWidths(query: string): string {
  return query.replace(NAMED, (named, side: string, name: string) => {
    const width = (BREAKPOINTS as Record<string, string>)[name];
    if (!width) throw new Error(`${named} is no breakpoint`);
    return `(width ${side === 'below' ? '<' : '>='} ${width})`;
  });
}
