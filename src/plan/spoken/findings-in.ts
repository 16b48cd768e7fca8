import { isDay } from '../../calendar/days.ts';
import type { Locale } from '../../platform/http/shapes.ts';
import type { Sentences } from '../../platform/i18n/sentences.ts';
import type { RawFinding } from '../lint/findings.ts';
import { textIn } from '../rules/in-force.ts';
import type { SayFinding } from '../versions/publish-plan.ts';
import { spokenDay } from './spoken.ts';

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
  about: 'pagingCause',
  channel: 'pagingChannel',
  gated: 'gatedMove',
};

/** Lint findings in a reader's language. */
export function findingsIn(sentences: Sentences, locale: Locale): SayFinding {
  return ({ severity, code, path, params, fixable }) => {
    const said = Object.entries(params).map(([name, value]) => {
      const group = NAMED[name];
      return [name, group ? sentences.say(locale, 'plan', `word.${group}.${value}`) : spokenParam(value, locale)];
    });
    return { severity, code, path, message: sentences.say(locale, 'plan', `lint.${code}`, Object.fromEntries(said)), fixable };
  };
}

/** A day as a day, and a text of the plan in the reader's language. */
function spokenParam(value: RawFinding['params'][string], locale: Locale): string | number {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && isDay(value) ? spokenDay(value, locale) : textIn(value, locale);
}
