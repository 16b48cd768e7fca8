import type { RawFinding } from '../plan/lint/findings.ts';
import { textIn } from '../plan/rules/in-force.ts';
import { dayInWords, dayOf } from '../plan/spoken/in-words.ts';
import type { InWords } from '../plan/versions/publish-plan.ts';
import type { Locale } from '../platform/http/shapes.ts';
import type { Sentences } from '../platform/i18n/sentences.ts';

/** What a finding names that has a name in each language, and the group of words that it stands in. */
const NAMED: Record<string, string> = {
  area: 'area',
  priority: 'priority',
  lesser: 'priority',
  platform: 'platform',
  language: 'language',
  action: 'deviceAction',
  weekday: 'weekday',
  field: 'field',
};

/** Lint findings in a reader's language. */
export function findingsIn(sentences: Sentences, locale: Locale): InWords {
  return ({ severity, code, path, params, fixable }) => {
    const said = Object.entries(params).map(([name, value]) => {
      const group = NAMED[name];
      return [name, group ? sentences.say(locale, 'plan', `word.${group}.${value}`) : inWords(value, locale)];
    });
    return { severity, code, path, message: sentences.say(locale, 'plan', `lint.${code}`, Object.fromEntries(said)), fixable };
  };
}

/** A day as a day, and a text of the plan in the reader's language. */
function inWords(value: RawFinding['params'][string], locale: Locale): string | number {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && isDay(value) ? dayInWords(value, locale) : textIn(value, locale);
}

/** The thirtieth of February stays as it was written. */
function isDay(text: string): boolean {
  const day = dayOf(text);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
