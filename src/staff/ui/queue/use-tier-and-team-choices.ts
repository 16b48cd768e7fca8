import { useTranslation } from 'react-i18next';
import { useTeams } from '../../../plan/ui/use-teams.ts';
import { useLocale } from '../../../platform/ui/format.ts';

/** The tiers and teams of the plan as choices; once a tier is chosen, its teams alone. */
export function useTierAndTeamChoices(tier: number | undefined) {
  const { t } = useTranslation('staff');
  const locale = useLocale();
  const { data: directory } = useTeams();
  const teams = directory?.teams.filter((team) => tier === undefined || team.tier === tier) ?? [];
  return {
    tiers: (directory?.tiers ?? []).map((known) => ({
      value: String(known.tier),
      label: t('queue.tierChoice', { tier: known.tier, name: known.name[locale] }),
    })),
    teams: teams.map(({ id, name }) => ({ value: id, label: name[locale] })),
  };
}
