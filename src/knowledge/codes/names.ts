import { withoutMarks } from '../../platform/normal-form.ts';
import { asTyped } from './plain-text.ts';

/** A code that is a word or a sentence: DeviceCapReached, AADSTS50076, “Profile installation failed”. */
export type Name = { parts: readonly string[]; isEveryday: boolean; isOneWord: boolean };

export function nameOf(code: string): Name {
  const words = code.split(' ');
  return {
    parts: code.split('…').map(squeezed).filter(Boolean),
    isEveryday: words.length <= 3 && words.every((word) => /^[A-Z]?[a-z-]+$/.test(word)),
    isOneWord: words.length === 1,
  };
}

/** A text in which names are looked for, whatever stands between their words: “device cap reached” is DeviceCapReached. */
export type Squeezed = { letters: string; starts: ReadonlySet<number>; ends: ReadonlySet<number>; quoted: ReadonlySet<string> };

export function squeeze(text: string): Squeezed {
  const starts = new Set<number>();
  const ends = new Set<number>();
  let letters = '';
  for (const word of wordsOf(text)) {
    starts.add(letters.length);
    letters += word;
    ends.add(letters.length);
  }
  return { letters, starts, ends, quoted: new Set([text, ...quotedIn(text)].map(squeezed)) };
}

/**
 * Whether the text names the code. “Pending” or “Access denied” mean themselves in a sentence; they are codes when they stand alone, in
 * quotation marks, behind a colon or in the code field.
 */
export function isNamedIn({ letters, starts, ends, quoted }: Squeezed, name: Name, { isField }: { isField: boolean }): boolean {
  const { parts, isEveryday, isOneWord } = name;
  if (isEveryday && (isOneWord || !isField)) return quoted.has(parts[0] ?? '');
  let from = 0;
  return parts.every((part) => {
    for (let at = letters.indexOf(part, from); at >= 0; at = letters.indexOf(part, at + 1)) {
      if (!starts.has(at) || !ends.has(at + part.length)) continue;
      from = at + part.length;
      return true;
    }
    return false;
  });
}

function quotedIn(text: string): string[] {
  const behindColon = text.split(/[:=]/).at(-1) ?? '';
  return [behindColon, ...[...text.matchAll(/[“"«‘']([^”"»’']{3,60})[”"»’']/g)].map(([, said = '']) => said)];
}

function squeezed(text: string): string {
  return wordsOf(text).join('');
}

/** The letter that is typed for a digit is the same as the digit here, in the names as in the text. */
function wordsOf(text: string): string[] {
  const plain = withoutMarks(asTyped(text)).toLowerCase();
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.replace(/o/g, '0').replace(/[il]/g, '1'));
}
