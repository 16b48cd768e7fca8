import type { InWords } from '../plan/publish-plan.ts';
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
    const named = Object.entries(NAMED)
      .filter(([name]) => name in params)
      .map(([name, group]) => [name, sentences.say(locale, 'plan', `word.${group}.${params[name]}`)]);
    const message = sentences.say(locale, 'plan', `lint.${code}`, { ...params, ...Object.fromEntries(named) });
    return { severity, code, path, message, fixable };
  };
}
