import { WORDS_A_MINUTE } from '../words.ts';

const NOTES = /^:::[ \t]*trainer[ \t]*$[\s\S]*?(?:^:::[ \t]*$|^## )/gm;

/** What a live part says stands elsewhere; by the worked plan it is some hundred words. */
const LIVE = /^\{\{.*\}\}$/gm;
const WORDS_OF_LIVE = 100;

/** How long a trainee reads a material: the trainer’s notes are not theirs. */
export function readingMinutes(source: string): number {
  const read = source.replaceAll(NOTES, ' ');
  const words = (read.match(/\S+/g)?.length ?? 0) + (read.match(LIVE)?.length ?? 0) * WORDS_OF_LIVE;
  return Math.max(1, Math.round(words / WORDS_A_MINUTE));
}
