/** The desk's light colours, as `base.css` has them: paper is white. */
export const COLOURS = {
  ink: '#1f2830',
  quiet: '#5b6670',
  line: '#e3e7ea',
  page: '#f7f8f9',
  good: '#1a7039',
  warn: '#8a5300',
  bad: '#b02a2a',
} as const;

const TIERS: Record<number, { hue: string; soft: string }> = {
  1: { hue: '#1c5fb8', soft: '#e5effb' },
  2: { hue: '#6a3fb5', soft: '#efe9fa' },
  3: { hue: '#a34708', soft: '#fcefe3' },
  4: { hue: '#4a5560', soft: '#eceff2' },
};

/** The user, below tier 1, has no hue. */
export function tierColour(tier: number | undefined): { hue: string; soft: string } {
  return TIERS[tier ?? 0] ?? { hue: COLOURS.quiet, soft: COLOURS.page };
}

const KINDS: Record<string, string> = {
  planning: COLOURS.quiet,
  pilot: '#6a3fb5',
  'initial-production': '#1c5fb8',
  production: '#1c5fb8',
  steady: COLOURS.good,
};

export function phaseColour(kind: string): string {
  return KINDS[kind] ?? COLOURS.quiet;
}

export const TONES = { plain: COLOURS.ink, quiet: COLOURS.quiet, good: COLOURS.good, warn: COLOURS.warn, bad: COLOURS.bad } as const;
