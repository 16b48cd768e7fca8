import { spokenList, spokenMinutes } from '../../plan/spoken/spoken.ts';
import type { Locale } from '../../platform/http/shapes.ts';
import type { Sentences } from '../../platform/i18n/sentences.ts';
import type { Met } from '../by-rule/rule-met.ts';
import { REGIONS } from './spoken-times.ts';

/** Which rule of the plan opened a bridge, as it is kept with it. */
export function tellRule(sentences: Sentences, locale: Locale, rule: unknown): string {
  const { priority, area, bounces, sameError } = rule as Met;
  const t = (key: string, values: Record<string, unknown> = {}) => sentences.say(locale, 'bridge', key, values);
  const met = [
    ...(priority ? [t('rule.priority', { priority: sentences.say(locale, 'plan', `word.priority.${priority}`) })] : []),
    ...(area ? [t('rule.area', { area: sentences.say(locale, 'plan', `word.area.${area}`) })] : []),
    ...(bounces ? [t('rule.bounces', { count: bounces })] : []),
    ...(sameError
      ? [t('rule.sameError', { users: sameError.users, within: spokenMinutes(sameError.withinMinutes, REGIONS[locale]) })]
      : []),
  ];
  return t('rule.met', { met: spokenList(met, REGIONS[locale]) });
}
