import i18next, { type Resource, type ResourceKey } from 'i18next';
import ICU from 'i18next-icu';
import { initReactI18next } from 'react-i18next';
import type { Locale } from '../http/shapes.ts';
import { speak } from './api.ts';

const STORED = 'relevo.locale';
const FILES = import.meta.glob<ResourceKey>('/src/*/ui/messages.*.json', { eager: true, import: 'default' });

/** Every word of the pages, by language and slice. */
function resources(): Resource {
  const all: Resource = { en: {}, es: {} };
  for (const [path, messages] of Object.entries(FILES)) {
    const [, slice, locale] = /(\w+)\/ui\/messages\.(\w+)\.json$/.exec(path) ?? [];
    const words = locale && all[locale];
    if (slice && words) words[slice] = messages;
  }
  return all;
}

export function firstLocale(): Locale {
  const stored = localStorage.getItem(STORED);
  if (stored === 'en' || stored === 'es') return stored;
  return navigator.languages.map((tag) => tag.slice(0, 2)).find((tag) => tag === 'es' || tag === 'en') === 'es' ? 'es' : 'en';
}

export function startWords(): void {
  const lng = firstLocale();
  void i18next
    .use(ICU)
    .use(initReactI18next)
    .init({
      resources: resources(),
      lng,
      fallbackLng: 'en',
      defaultNS: 'platform',
      interpolation: { escapeValue: false },
      initAsync: false,
      react: { useSuspense: false },
    });
  changeLocale(lng);
}

/** Switches the pages, and remembers the choice for the next visit of someone not yet signed in. */
export function changeLocale(locale: Locale): void {
  localStorage.setItem(STORED, locale);
  document.documentElement.lang = locale;
  speak(locale);
  if (i18next.language !== locale) void i18next.changeLanguage(locale);
}
