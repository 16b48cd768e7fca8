import { useTranslation } from 'react-i18next';
import { useLocale } from '../../platform/ui/format.ts';
import { useTeams } from './use-teams.ts';

/** The plan's own names, in the person's language; a tier or team that the plan no longer has keeps its number or id. */
export function useNames() {
  const { t } = useTranslation();
  const locale = useLocale();
  const { data: directory } = useTeams();
  return {
    tierName: (tier: number) => directory?.tiers.find((known) => known.tier === tier)?.name[locale] ?? t('tier', { tier }),
    teamName: (id: string) => directory?.teams.find((known) => known.id === id)?.name[locale] ?? id,
  };
}
