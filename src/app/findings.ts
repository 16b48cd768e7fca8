import type { InWords } from '../plan/publish-plan.ts';
import type { Locale } from '../platform/http/shapes.ts';
import type { Sentences } from '../platform/i18n/sentences.ts';

/** Words of the plan that a finding names, and that have a name in each language. */
const NAMED = ['area', 'priority'] as const;

/** Lint findings in a reader's language. */
export function findingsIn(sentences: Sentences, locale: Locale): InWords {
  return ({ severity, code, path, params }) => {
    const named = NAMED.filter((name) => name in params).map((name) => [
      name,
      sentences.say(locale, 'plan', `word.${name}.${params[name]}`),
    ]);
    return { severity, code, path, message: sentences.say(locale, 'plan', `lint.${code}`, { ...params, ...Object.fromEntries(named) }) };
  };
}
