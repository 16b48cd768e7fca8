import { normalForm, withoutMarks } from '../../../platform/normal-form.ts';

/** Words while they are read: as they were written, and plain, letter under letter; what has been read is taken out of the plain ones. */
export type Reading = { words: string; plain: string };
export type Found<T> = { from: number; to: number; value: T };

/** What was read leaves this behind, so that nothing is read twice. */
const TAKEN = '\0';

export function marked(text: string): Reading {
  const words = normalForm('NFC', text);
  // Unit by unit, so that the two stay as long as each other.
  const plain = words.split('').map((letter) => {
    const folded = withoutMarks(letter).toLowerCase();
    return folded.length === 1 ? (folded === '\u00A0' ? ' ' : folded) : letter;
  });
  return { words, plain: plain.join('') };
}

/** Reads everything that a pattern fits, as whole words, and takes it out. */
export function takeAll<T>(reading: Reading, pattern: string, read: (match: RegExpExecArray) => T): Found<T>[] {
  const found = [...reading.plain.matchAll(new RegExp(`(?<![\\p{L}\\d])(?:${pattern})(?![\\p{L}\\d])`, 'gu'))].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    value: read(match),
  }));
  for (const { from, to } of found) reading.plain = reading.plain.slice(0, from) + TAKEN.repeat(to - from) + reading.plain.slice(to);
  return found;
}

/** What is still to be read of a piece. */
export function between({ plain }: Reading, from: number, to: number): string {
  return plain.slice(from, to).replaceAll(TAKEN, '');
}
