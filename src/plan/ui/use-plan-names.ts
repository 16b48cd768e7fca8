import { useTranslation } from 'react-i18next';
import { useLocale } from '../../platform/ui/format.ts';
import { textIn } from '../rules/in-force.ts';
import type { PlanDocument } from '../schema/schema.ts';
import type { BilingualText } from '../schema/shapes.ts';
import { VENDOR_TIER } from '../words.ts';
import { useRegion } from './use-region.ts';

/** The names that one version of the plan gives to things, which may not be those of the version in force. */
export function usePlanNames(plan: PlanDocument) {
  const { t } = useTranslation();
  const locale = useLocale();
  const region = useRegion();
  const text = (bilingual: BilingualText | undefined) => textIn(bilingual, locale);
  return {
    region,
    text,
    tierName: (tier: number) =>
      text(plan.tiers?.find((known) => known.tier === tier)?.name) ||
      (tier === VENDOR_TIER ? text(plan.process?.vendor?.name) || 'Microsoft' : t('tier', { tier })),
    teamName: (id: string) => text(plan.teams?.find((known) => known.id === id)?.name) || id,
  };
}
