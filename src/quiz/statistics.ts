import type { Flaw } from './words.ts';

/** How a question was answered: by how many, what share of its points they got, and those who passed and who failed apart. */
export type Answered = { times: number; share: number; ofPassed: number | null; ofFailed: number | null };

/** Fewer answers say nothing of a question. */
export const ANSWERS_MIN = 10;

/**
 * What is wrong with a question by how it is answered: everybody knows it, nobody does, or those who fail otherwise know it better than
 * those who pass, which a question does that misleads.
 */
export function flawOf({ times, share, ofPassed, ofFailed }: Answered): Flaw | null {
  if (times < ANSWERS_MIN) return null;
  if (ofPassed !== null && ofFailed !== null && ofFailed > ofPassed) return 'misleading';
  if (share >= 0.95) return 'too-easy';
  return share <= 0.3 ? 'too-hard' : null;
}
