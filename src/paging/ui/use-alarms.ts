import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNames } from '../../plan/ui/use-names.ts';
import { call } from '../../platform/ui/api.ts';
import { sayRefusal, useMove } from '../../platform/ui/use-move.ts';
import { acknowledgePage, listPages, type Page } from '../contract.ts';

/** What has rung its reader and is not over, the newest first. */
export function useMyAlarms() {
  return useQuery({ queryKey: ['pages', 'mine'], queryFn: () => call(listPages, { query: { mine: true, state: 'open', limit: 50 } }) });
}

/** What rings or has rung for anybody. */
export function useAlarms() {
  return useQuery({ queryKey: ['pages', 'all'], queryFn: () => call(listPages, { query: { limit: 50 } }) });
}

/** One press, and it rings nobody any more. */
export function useAcknowledge() {
  const { t } = useTranslation('paging');
  const acknowledge = useMove(acknowledgePage, { done: t('acknowledged') });
  return {
    acknowledge: ({ id }: Pick<Page, 'id'>) => acknowledge.mutate({ id }, { onError: sayRefusal }),
    isBusy: ({ id }: Pick<Page, 'id'>) => acknowledge.isPending && acknowledge.variables?.id === id,
  };
}

/** Why it rings, in a sentence: “An urgent ticket is not taken · Service desk”. */
export function useAlarmSentence(): (page: Pick<Page, 'about' | 'tier' | 'team'>) => string {
  const { t } = useTranslation('paging');
  const { tierName, teamName } = useNames();
  return ({ about, tier, team }) => t(`about.${about}`, { tier: tierName(tier), team: team ? teamName(team) : tierName(tier) });
}
