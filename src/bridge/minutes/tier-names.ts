import { textIn } from '../../plan/rules/in-force.ts';
import type { PlanDocument } from '../../plan/schema/schema.ts';
import { VENDOR_TIER } from '../../plan/words.ts';
import type { Locale } from '../../platform/http/shapes.ts';
import type { Sentences } from '../../platform/i18n/sentences.ts';

/** What a plan calls a tier, with its number; whoever belongs to none is one of the others. */
export function tierNames(sentences: Sentences, plan: PlanDocument, locale: Locale): (tier: number | null) => string {
  const t = (key: string, values: Record<string, unknown> = {}) => sentences.say(locale, 'bridge', key, values);
  return (tier) => {
    if (tier === null) return t('minutes.others');
    const name = textIn(plan.tiers?.find((one) => one.tier === tier)?.name, locale).trim();
    return name ? t('minutes.tierAndName', { tier, name }) : tier === VENDOR_TIER ? 'Microsoft' : t('minutes.tier', { tier });
  };
}
