import type { InWords } from '../plan/publish-plan.ts';
import type { Locale } from '../platform/http/shapes.ts';
import type { Sentences } from '../platform/i18n/sentences.ts';

/** Lint findings in a reader's language. */
export function findingsIn(sentences: Sentences, locale: Locale): InWords {
  return ({ severity, code, path, params }) => ({ severity, code, path, message: sentences.say(locale, 'plan', `lint.${code}`, params) });
}
