import { useTranslation } from 'react-i18next';
import { PriorityMark } from '../../../../platform/ui/marks.tsx';
import { priorityOf } from '../../../rules/in-force.ts';
import type { PlanDocument } from '../../../schema/schema.ts';
import { IMPACTS, URGENCIES } from '../../../words.ts';
import { SimpleTable } from '../SimpleTable.tsx';

/** How impact and urgency make the priority. */
export function PriorityTable({ plan }: { plan: PlanDocument }) {
  const { t } = useTranslation('plan');
  const { t: common } = useTranslation();
  return (
    <SimpleTable
      isCaptionHidden
      caption={t('priority.caption')}
      head={[t('priority.impact'), ...URGENCIES.map((urgency) => common(`urgency.${urgency}`))]}
      rows={IMPACTS.map((impact) => ({
        id: impact,
        head: common(`impact.${impact}`),
        cells: URGENCIES.map((urgency) => <PriorityMark key={urgency} priority={priorityOf(plan, impact, urgency)} />),
      }))}
    />
  );
}
