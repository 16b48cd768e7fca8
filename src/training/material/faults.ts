/** What material may be at most. */
export const MATERIAL_MAX = {
  characters: 60_000,
  slides: 80,
  /** Lists and quotes within each other. */
  levels: 4,
  /** Characters of a slide, up to a live part or the notes. */
  stretch: 12_000,
  /** Characters between two empty lines. */
  paragraph: 8_000,
  /** Between two empty lines: reading costs the square of the signs that open something and nothing closes. */
  signs: 800,
};

/** What can be wrong with material, and whether it keeps it from being kept. */
export const MATERIAL_FAULTS = {
  'too-long': 'error',
  'too-many-slides': 'error',
  'too-deep': 'error',
  'notes-open': 'error',
  'notes-unknown': 'error',
  'live-unknown': 'error',
  'live-argument': 'error',
  'known-error-unknown': 'error',
  'link-refused': 'error',
  'picture-refused': 'error',
  'html-shown': 'warning',
  'live-in-text': 'warning',
  'no-title': 'warning',
  'second-title': 'warning',
  'no-slide': 'warning',
  'slide-empty': 'warning',
  'notes-before-slide': 'warning',
  'heading-deep': 'warning',
  'picture-without-words': 'warning',
} as const satisfies Record<string, 'error' | 'warning'>;
export type MaterialFaultCode = keyof typeof MATERIAL_FAULTS;
/** `line` counts from 1, `words` are those that it is about. */
export type MaterialFault = { code: MaterialFaultCode; line: number; words: string };
