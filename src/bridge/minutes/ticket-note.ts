import { spokenDay } from '../../plan/spoken/spoken.ts';
import type { Locale } from '../../platform/http/shapes.ts';
import type { Sentences } from '../../platform/i18n/sentences.ts';
import type { Outcome } from '../words.ts';
import { REGIONS, spokenSpan } from './spoken-times.ts';

/** What came of one item of a ticket. */
export type Part = {
  /** What the item is called, where it is not the ticket itself: an action about it. */
  title: string | null;
  outcome: Outcome;
  note: string | null;
  decisions: readonly string[];
  actions: readonly { text: string; owner: string; dueOn: string }[];
};
export type Held = { title: Record<Locale, string>; from: Date; to: Date; timeZone: string };

/** As long as a note of a person may be; the minutes have the rest. */
const LENGTH_MAX = 20_000;

/**
 * What a bridge came to for a ticket. A note is written once and read by people of both languages: its own few words stand in each
 * language of the organisation, what people said stands once, as they said it.
 */
export function ticketNote(sentences: Sentences, languages: readonly Locale[], held: Held, parts: readonly Part[]): string {
  const inEach = (say: (locale: Locale) => string) => [...new Set(languages.map(say))].join(' / ');
  const t = (key: string) => inEach((locale) => sentences.say(locale, 'bridge', key));
  const head = inEach((locale) =>
    sentences.say(locale, 'bridge', 'note.head', { title: held.title[locale], when: spokenSpan(held, locale, held.timeZone) }),
  );
  const told = parts.map(({ title, outcome, note, decisions, actions }) =>
    [
      ...(title ? [title] : []),
      `${t('note.outcome')}: ${t(`outcome.${outcome}`)}`,
      ...(note ? [note] : []),
      ...decisions.map((text) => `- ${t('note.decision')}: ${text}`),
      ...actions.map(
        ({ text, owner, dueOn }) => `- ${t('note.action')}: ${text} (${owner}, ${inEach((locale) => spokenDay(dueOn, REGIONS[locale]))})`,
      ),
    ].join('\n'),
  );
  const body = `**${head}**\n${told.join('\n\n')}`;
  return body.length > LENGTH_MAX ? `${body.slice(0, LENGTH_MAX - 1).toWellFormed()}…` : body;
}
