import { readdirSync, readFileSync } from 'node:fs';
import type { Locale } from '../../src/platform/http/shapes.ts';
import { type Messages, openSentences } from '../../src/platform/i18n/sentences.ts';

const SLICES = new URL('../../src/', import.meta.url);

/** A message of the pages, by slice and key, in a language: a test says what a button is for, not how it is called. */
export type Say = (slice: string, key: string, values?: Record<string, unknown>) => string;

const sentences = openSentences(readPageMessages());

export function messagesIn(locale: Locale): Say {
  return (slice, key, values) => {
    if (!sentences.has(slice, key)) throw new Error(`the pages have no message ${slice}:${key}`);
    return sentences.say(locale, slice, key, values);
  };
}

function readPageMessages(): Messages {
  const messages: Messages = { en: {}, es: {} };
  for (const slice of readdirSync(SLICES)) {
    for (const locale of ['en', 'es'] as const) {
      const file = new URL(`${slice}/ui/messages.${locale}.json`, SLICES);
      try {
        messages[locale][slice] = JSON.parse(readFileSync(file, 'utf8'));
      } catch (error) {
        if (!['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
      }
    }
  }
  return messages;
}
