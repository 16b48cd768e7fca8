import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { PriorityMark, TierBadge } from '../../../../platform/ui/marks.tsx';
import { ownTiers } from '../../../rules/in-force.ts';
import type { PlanDocument } from '../../../schema/schema.ts';
import { PRIORITIES, type Priority } from '../../../words.ts';
import { usePlanNames } from '../../use-plan-names.ts';
import { NumberCell } from '../cells/cells.tsx';
import { ChoiceCell } from '../cells/choice-cells.tsx';
import { Field, Fields } from '../cells/Fields.tsx';
import { useNamedOptions } from '../cells/use-options.ts';
import { useEditing } from '../editing.tsx';
import { editsOfEntry } from '../table/entry-edits.ts';
import { FixedTable } from '../table/FixedTable.tsx';

const TO_USER = ['responseWithinMinutes', 'nextResponseWithinMinutes', 'resolveWithinMinutes'] as const;
const BETWEEN = ['acceptWithinMinutes', 'answerWithinMinutes', 'acknowledgeWithinMinutes'] as const;
const URGENT_FIRST: readonly Priority[] = [...PRIORITIES].reverse();

/** By when the user gets an answer, and the tiers answer each other; and in which hours these clocks run. */
export function PromisesEditor({ plan }: { plan: PlanDocument }) {
  const { t } = useTranslation('plan');
  const { t: common } = useTranslation();
  const { tierName } = usePlanNames(plan);
  const { change } = useEditing();
  const calendars = useNamedOptions(plan.calendars);
  const { calendar, toUser = [], betweenTiers = [] } = plan.promises ?? {};
  const tiers = [...new Set([...ownTiers(plan), ...betweenTiers.map(({ tier }) => tier)])].sort();
  return (
    <>
      <Fields>
        <Field label={t('edit.promises.calendar')}>
          <ChoiceCell
            label={t('edit.promises.calendar')}
            value={calendar}
            options={calendars}
            none={t('edit.promises.always')}
            onCommit={(value) => change([{ path: ['promises', 'calendar'], ...(value && { value }) }])}
          />
        </Field>
      </Fields>
      <FixedTable
        caption={t('promises.toUser')}
        head={[t('promises.priority'), ...TO_USER.map((field) => t(`edit.field.${field}`))]}
        rows={URGENT_FIRST.map((priority) => ({
          id: priority,
          head: <PriorityMark priority={priority} />,
          cells: TO_USER.map((field) => (
            <PromiseCell
              key={field}
              list="toUser"
              about="priority"
              is={priority}
              name={common(`priority.${priority}`)}
              field={field}
              value={toUser.find((one) => one.priority === priority)?.[field]}
            />
          )),
        }))}
      />
      {tiers.length > 0 && (
        <FixedTable
          caption={t('promises.betweenTiers')}
          head={[t('promises.tier'), ...BETWEEN.map((field) => t(`edit.field.${field}`))]}
          rows={tiers.map((tier) => ({
            id: String(tier),
            head: <TierBadge tier={tier} name={tierName(tier)} />,
            cells: BETWEEN.map((field) => (
              <PromiseCell
                key={field}
                list="betweenTiers"
                about="tier"
                is={tier}
                name={tierName(tier)}
                field={field}
                value={betweenTiers.find((one) => one.tier === tier)?.[field]}
              />
            )),
          }))}
        />
      )}
    </>
  );
}

type CellProps = {
  list: 'toUser' | 'betweenTiers';
  about: 'priority' | 'tier';
  is: string | number;
  name: string;
  field: (typeof TO_USER)[number] | (typeof BETWEEN)[number];
  value: number | undefined;
};

const PromiseCell = memo(({ list, about, is, name, field, value }: CellProps) => {
  const { t } = useTranslation('plan');
  const { change } = useEditing();
  return (
    <NumberCell
      label={t('edit.cell', { column: t(`edit.field.${field}`), row: name })}
      value={value}
      unit="minutes"
      min={1}
      max={525_600}
      onCommit={(minutes) =>
        change((plan) => editsOfEntry(plan.promises?.[list], { path: ['promises', list], key: about, is }, [field], minutes))
      }
    />
  );
});
PromiseCell.displayName = 'PromiseCell';
