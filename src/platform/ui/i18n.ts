import i18next, { type ResourceKey } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Locale } from '../http/shapes.ts';
import { speak } from './api.ts';
import { fillIn } from './fill-in.ts';
import { whenReached } from './reach.ts';

const STORED = 'relevo.locale';
/** The messages of the pages, a file for each language and slice. */
const FILES = import.meta.glob<ResourceKey>('/src/*/ui/messages.*.json', { import: 'default' });

/** The slices whose messages the open pages say. */
const said = new Set<string>();
/** The language that was chosen last; its messages may still be on their way. */
let chosen: Locale = 'en';

function firstLocale(): Locale {
  const stored = localStorage.getItem(STORED);
  if (stored === 'en' || stored === 'es') return stored;
  return navigator.languages.map((tag) => tag.slice(0, 2)).find((tag) => tag === 'es' || tag === 'en') === 'es' ? 'es' : 'en';
}

export function startMessages(): void {
  const lng = firstLocale();
  void i18next
    .use(fillIn)
    .use(initReactI18next)
    .init({ resources: {}, lng, fallbackLng: false, defaultNS: 'platform', interpolation: { escapeValue: false }, initAsync: false });
  void changeLocale(lng);
}

/** Fetches what a page says before the page is shown: nobody sees the name of a sentence in its place. */
export async function loadMessages(...slices: string[]): Promise<void> {
  for (const slice of slices) said.add(slice);
  await Promise.all([bring(i18next.language, slices), bring(chosen, slices)]);
}

/** What imports a page, together with the messages of these slices. */
export function withMessages<Page>(load: () => Promise<Page>, ...slices: string[]): () => Promise<Page> {
  return async () => {
    const [page] = await whenReached(() => Promise.all([load(), loadMessages(...slices)]));
    return page;
  };
}

/** Switches the pages once the messages are there, and remembers the choice for the next visit of someone not yet signed in. */
export async function changeLocale(locale: Locale): Promise<void> {
  localStorage.setItem(STORED, locale);
  speak(locale);
  chosen = locale;
  await bring(locale, said);
  // Whoever chose again meanwhile wants the other.
  if (chosen !== locale) return;
  document.documentElement.lang = locale;
  if (i18next.language !== locale) await i18next.changeLanguage(locale);
}

async function bring(locale: string, slices: Iterable<string>): Promise<void> {
  const missing = [...slices].filter((slice) => !i18next.hasResourceBundle(locale, slice));
  await Promise.all(
    missing.map(async (slice) => {
      const messages = await FILES[`/src/${slice}/ui/messages.${locale}.json`]?.();
      i18next.addResourceBundle(locale, slice, messages);
    }),
  );
}
