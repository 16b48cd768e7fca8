import { existsSync, readFileSync } from 'node:fs';
import type { Locale } from '../platform/http/shapes.ts';
import { withoutMarks } from '../platform/normal-form.ts';
import type { KnownError } from './contract.ts';
import { normaliseCode } from './normalise-code.ts';

type Entry = Omit<KnownError, never> & { aliases: string[]; legacy: boolean; source: string };
type Translation = { title: string; symptom: string; cause: string; checks: string[]; fix: string };

/** An entry of the catalogue in one language, with what a search compares. */
export type Indexed = {
  entry: KnownError;
  isLegacy: boolean;
  codes: ReadonlySet<string>;
  words: readonly string[];
  titleWords: ReadonlySet<string>;
};

const INDEXES = new Map<Locale, readonly Indexed[]>();

/** The catalogue of documented Intune faults, read when first asked for. */
export function catalogue(locale: Locale): readonly Indexed[] {
  let index = INDEXES.get(locale);
  if (!index) {
    index = read(locale).map(toIndexed);
    INDEXES.set(locale, index);
  }
  return index;
}

export function wordsOf(text: string): string[] {
  return (
    withoutMarks(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]{2,}/gu) ?? []
  );
}

function read(locale: Locale): Entry[] {
  const english = JSON.parse(readFileSync(new URL('./catalogue/known-errors.en.json', import.meta.url), 'utf8')) as Entry[];
  if (locale === 'en') return english;
  const file = new URL(`./catalogue/known-errors.${locale}.json`, import.meta.url);
  if (!existsSync(file)) return english;
  const translations = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Translation>;
  return english.map((entry) => {
    const said = translations[entry.id];
    return said
      ? { ...entry, ...said, checks: entry.checks.map((check, index) => ({ ...check, step: said.checks[index] ?? check.step })) }
      : entry;
  });
}

function toIndexed({ aliases, legacy, source: _, ...entry }: Entry): Indexed {
  const codes = new Set([entry.errorCode, ...aliases].filter((code) => code !== null).map(normaliseCode));
  return {
    entry,
    isLegacy: legacy,
    codes,
    words: wordsOf(`${entry.title} ${entry.symptom} ${entry.errorCode ?? ''}`),
    titleWords: new Set(wordsOf(entry.title)),
  };
}
