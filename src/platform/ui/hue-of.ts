import type { CSSProperties } from 'react';

/** The colours of a tier, for what is drawn in them: `--hue` and, paler, `--soft`. */
export const hueOf = (tier: number) => ({ '--hue': `var(--tier-${tier})`, '--soft': `var(--tier-${tier}-soft)` }) as CSSProperties;
