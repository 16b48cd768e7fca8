import { useTranslation } from 'react-i18next';
import type { PlanDocument } from '../../../schema/schema.ts';
import { DEFAULT_PRIORITIES, IMPACTS, type Impact, type Priority, URGENCIES, type Urgency } from '../../../words.ts';
import { ChoiceCell } from '../cells/choice-cells.tsx';
import { useOptions } from '../cells/use-options.ts';
import { useEditing } from '../editing.tsx';
import { FixedTable } from '../table/FixedTable.tsx';

const TONES: Record<Priority, string> = { urgent: 'bad', high: 'warn', normal: 'quiet', low: 'quiet' };

/** How impact and urgency make the priority. What the plan leaves out is as usual. */
export function PriorityEditor({ priority }: { priority: NonNullable<PlanDocument['process']>['priority'] }) {
  const { t } = useTranslation('plan');
  const { t: common } = useTranslation();
  const { change } = useEditing();
  const { priorities } = useOptions();
  const table = priority as Partial<Record<Impact, Partial<Record<Urgency, Priority>>>> | undefined;
  const cell = (impact: Impact, urgency: Urgency) => {
    const value = table?.[impact]?.[urgency];
    const usual = DEFAULT_PRIORITIES[impact][urgency];
    return (
      <ChoiceCell
        key={urgency}
        label={t('edit.cell', { column: common(`urgency.${urgency}`), row: common(`impact.${impact}`) })}
        value={value}
        options={priorities}
        none={t('edit.usually', { value: common(`priority.${usual}`) })}
        tone={value && TONES[value]}
        onCommit={(chosen) => change([{ path: ['process', 'priority', impact, urgency], ...(chosen && { value: chosen }) }])}
      />
    );
  };
  return (
    <FixedTable
      caption={t('priority.caption')}
      head={[t('priority.impact'), ...URGENCIES.map((urgency) => common(`urgency.${urgency}`))]}
      rows={IMPACTS.map((impact) => ({
        id: impact,
        head: common(`impact.${impact}`),
        cells: URGENCIES.map((urgency) => cell(impact, urgency)),
      }))}
    />
  );
}
