import { useTranslation } from 'react-i18next';
import { PriorityMark, TierBadge } from '../../../../platform/ui/marks.tsx';
import type { PlanDocument } from '../../../schema/schema.ts';
import { spokenMinutes } from '../../../spoken/spoken.ts';
import { PRIORITIES } from '../../../words.ts';
import css from '../../plan.module.css';
import { usePlanNames } from '../../use-plan-names.ts';
import { SimpleTable } from '../SimpleTable.tsx';

/** What is promised to the user by priority, and between the tiers; with the hours that these clocks count. */
export function PromiseTables({ plan }: { plan: PlanDocument }) {
  const { t } = useTranslation('plan');
  const { text, region, tierName } = usePlanNames(plan);
  const { toUser = [], betweenTiers = [], calendar: id } = plan.promises ?? {};
  const calendar = plan.calendars?.find((known) => known.id === id);
  const within = (minutes: number | undefined) =>
    minutes === undefined ? null : spokenMinutes(minutes, region, { runsAlways: !calendar });
  const urgentFirst = [...PRIORITIES].reverse();
  return (
    <>
      <p className={css.lead}>
        {calendar ? t('promises.inHours', { calendar: text(calendar.name) || calendar.id }) : t('promises.always')}
      </p>
      {toUser.length > 0 && (
        <SimpleTable
          caption={t('promises.toUser')}
          head={['priority', 'response', 'nextResponse', 'resolve'].map((name) => t(`promises.${name}`))}
          rows={[...toUser]
            .sort((a, b) => urgentFirst.indexOf(a.priority) - urgentFirst.indexOf(b.priority))
            .map(({ priority, responseWithinMinutes, nextResponseWithinMinutes, resolveWithinMinutes }) => ({
              id: priority,
              head: <PriorityMark priority={priority} />,
              cells: [responseWithinMinutes, nextResponseWithinMinutes, resolveWithinMinutes].map(within),
            }))}
        />
      )}
      {betweenTiers.length > 0 && (
        <SimpleTable
          caption={t('promises.betweenTiers')}
          head={['tier', 'accept', 'answer', 'acknowledge'].map((name) => t(`promises.${name}`))}
          rows={[...betweenTiers]
            .sort((a, b) => a.tier - b.tier)
            .map(({ tier, acceptWithinMinutes, answerWithinMinutes, acknowledgeWithinMinutes }) => ({
              id: String(tier),
              head: <TierBadge tier={tier} name={tierName(tier)} />,
              cells: [acceptWithinMinutes, answerWithinMinutes, acknowledgeWithinMinutes].map(within),
            }))}
        />
      )}
    </>
  );
}
