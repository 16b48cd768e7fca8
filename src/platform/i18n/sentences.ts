import i18next, { type i18n } from 'i18next';
import ICU from 'i18next-icu';
import type { Locale } from '../http/shapes.ts';

export type Messages = Record<Locale, Record<string, object>>;

/** Says a message of a slice in a language: `say('es', 'ticket', 'refusal.not-your-tier', { tier: 2 })`. */
export type Sentences = {
  say(locale: Locale, slice: string, key: string, values?: Record<string, unknown>): string;
  has(slice: string, key: string): boolean;
};

/** `messages` are the server's own sentences, by language and slice; both languages are complete, a test compares them. */
export function openSentences(messages: Messages): Sentences {
  const instance: i18n = i18next.createInstance();
  void instance.use(ICU).init({
    resources: messages,
    lng: 'en',
    fallbackLng: 'en',
    ns: Object.keys(messages.en),
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return {
    say: (locale, slice, key, values = {}) => instance.t(key, { lng: locale, ns: slice, ...values }),
    has: (slice, key) => instance.exists(key, { ns: slice }),
  };
}
