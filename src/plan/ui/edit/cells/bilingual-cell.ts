import type { Locale } from '../../../../platform/http/shapes.ts';
import type { Words } from '../../../schema/shapes.ts';

/** In which languages a text is asked for: those of the organisation, and any that it already has. */
export function languagesOf(words: Words | undefined, languages: readonly Locale[]): Locale[] {
  const said = typeof words === 'object' ? (['en', 'es'] as const).filter((language) => words[language] !== undefined) : [];
  return [...new Set([...languages, ...said])];
}

/** What stands in the field of a language. A text that names no language stands in the first one. */
export function wordsShown(words: Words | undefined, language: Locale, first: Locale): string {
  if (typeof words === 'string') return language === first ? words : '';
  return words?.[language] ?? '';
}

/**
 * The text after somebody has written in the field of a language. Where only one is asked for, it is in none in particular; a text
 * that names none is in the `first`, which is the writer's own.
 */
export function wordsWith(
  words: Words | undefined,
  { language, first, isOnly, text }: { language: Locale; first: Locale; isOnly: boolean; text: string },
): Words | undefined {
  const said: Partial<Record<Locale, string>> = typeof words === 'string' ? { [first]: words } : { ...words };
  const { [language]: _, ...others } = said;
  const next: Partial<Record<Locale, string>> = text === '' ? others : { ...said, [language]: text };
  if (Object.keys(next).length === 0) return undefined;
  return isOnly && typeof words !== 'object' && Object.keys(next).join() === first ? next[first] : next;
}
