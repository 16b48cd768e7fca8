import { useTranslation } from 'react-i18next';
import type { PagingRule, PlanDocument } from '../schema/schema.ts';
import { spokenPagingRepeat, spokenPagingStep } from '../spoken/paging.ts';
import { usePlanNames } from './use-plan-names.ts';

/** What the steps of an alarm say, each as a sentence: “after 15 minutes: whoever is on duty”. */
export function usePagingSentences(plan: PlanDocument): (rule: Pick<PagingRule, 'steps' | 'repeat'>) => string[] {
  const { t } = useTranslation('plan');
  const { region, teamName } = usePlanNames(plan);
  const reader = { region, teamName, channelName: (channel: string) => t(`paging.channel.${channel}`) };
  return ({ steps, repeat }) => [
    ...steps.map((step) => t('paging.step', spokenPagingStep(step, reader))),
    ...(repeat ? [t('paging.repeat', spokenPagingRepeat(repeat, region))] : []),
  ];
}
