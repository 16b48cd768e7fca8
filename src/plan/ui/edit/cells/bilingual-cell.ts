import type { Locale } from '../../../../platform/http/shapes.ts';
import type { BilingualText } from '../../../schema/shapes.ts';

/** In which languages a text is asked for: those of the organisation, and any that it already has. */
export function languagesOf(text: BilingualText | undefined, languages: readonly Locale[]): Locale[] {
  const said = typeof text === 'object' ? (['en', 'es'] as const).filter((language) => text[language] !== undefined) : [];
  return [...new Set([...languages, ...said])];
}

/** What stands in the field of a language. A text that names no language stands in the first one. */
export function textShown(text: BilingualText | undefined, language: Locale, first: Locale): string {
  if (typeof text === 'string') return language === first ? text : '';
  return text?.[language] ?? '';
}

/**
 * The text after somebody has written in the field of a language. Where only one is asked for, it is in none in particular; a text
 * that names none is in the `first`, which is the writer's own.
 */
export function textWith(
  before: BilingualText | undefined,
  { language, first, isOnly, text }: { language: Locale; first: Locale; isOnly: boolean; text: string },
): BilingualText | undefined {
  const said: Partial<Record<Locale, string>> = typeof before === 'string' ? { [first]: before } : { ...before };
  const { [language]: _, ...others } = said;
  const next: Partial<Record<Locale, string>> = text === '' ? others : { ...said, [language]: text };
  if (Object.keys(next).length === 0) return undefined;
  return isOnly && typeof before !== 'object' && Object.keys(next).join() === first ? next[first] : next;
}
