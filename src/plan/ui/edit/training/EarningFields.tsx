import { useTranslation } from 'react-i18next';
import { USUAL_TRAINING } from '../../../rules/training.ts';
import type { Programme } from '../../../schema/schema.ts';
import { usePlanNames } from '../../use-plan-names.ts';
import { NumberCell } from '../cells/cells.tsx';
import { ChoicesCell } from '../cells/choice-cells.tsx';
import { Field, Fields } from '../cells/Fields.tsx';
import { useOptions } from '../cells/use-options.ts';
import { useEditing } from '../editing.tsx';

/** What earns the certificate of a programme, and what it is for. */
export function EarningFields({ programme, index }: { programme: Programme; index: number }) {
  const { t } = useTranslation('plan');
  const { text } = usePlanNames({});
  const { change } = useEditing();
  const { areas, trainingNeeds } = useOptions();
  const label = (field: string) => t('edit.cell', { column: t(`edit.field.${field}`), row: text(programme.name) });
  const say = (field: keyof Programme) => (value: unknown) =>
    change([{ path: ['training', 'programmes', index, field], ...(value !== undefined && { value }) }]);
  return (
    <Fields>
      <Field label={t('edit.field.needs')} isBare isWide>
        <ChoicesCell
          label={label('needs')}
          value={programme.needs ?? USUAL_TRAINING.needs}
          options={trainingNeeds}
          isNeeded
          onCommit={say('needs')}
        />
      </Field>
      <Field label={t('edit.field.passMark')}>
        <NumberCell
          label={label('passMark')}
          value={programme.passMark ?? USUAL_TRAINING.passMark}
          unit="percent"
          min={1}
          max={100}
          isNeeded
          onCommit={say('passMark')}
        />
      </Field>
      <Field label={t('edit.field.attempts')}>
        <NumberCell
          label={label('attempts')}
          value={programme.attempts ?? USUAL_TRAINING.attempts}
          min={1}
          max={20}
          isNeeded
          onCommit={say('attempts')}
        />
      </Field>
      <Field label={t('edit.takes.areas')} isBare isWide>
        <ChoicesCell label={label('areas')} value={programme.areas} options={areas} onCommit={say('areas')} />
      </Field>
    </Fields>
  );
}
