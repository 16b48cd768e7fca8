import { readdirSync, readFileSync } from 'node:fs';
import type { Messages } from '../platform/i18n/sentences.ts';

const SLICES = new URL('../', import.meta.url);

/** The server's own sentences: `messages.<language>.json` of every slice that has some. */
export function readMessages(): Messages {
  const messages: Messages = { en: {}, es: {} };
  for (const slice of readdirSync(SLICES)) {
    for (const locale of ['en', 'es'] as const) {
      try {
        messages[locale][slice] = JSON.parse(readFileSync(new URL(`${slice}/messages.${locale}.json`, SLICES), 'utf8'));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT' && (error as NodeJS.ErrnoException).code !== 'ENOTDIR') throw error;
      }
    }
  }
  return messages;
}
