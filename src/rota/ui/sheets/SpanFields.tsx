import { Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import css from '../rota.module.css';
import type { Asked } from './asked-span.ts';

type Props = { fields: Asked; timeZone: string; onChange: (more: Partial<Asked>) => void };

/** From when to when, in days or with times of a zone that is named. */
export function SpanFields({ fields, timeZone, onChange }: Props) {
  const { t } = useTranslation('rota');
  const withTimes = fields.by === 'times';
  return (
    <>
      <div className={css.fieldRow}>
        <TextInput
          type="date"
          label={t('field.fromDay')}
          required
          max="9999-12-31"
          value={fields.fromDay}
          onChange={({ currentTarget }) => onChange({ fromDay: currentTarget.value })}
        />
        {withTimes && (
          <TextInput
            type="time"
            label={t('field.fromTime')}
            required
            value={fields.fromTime}
            onChange={({ currentTarget }) => onChange({ fromTime: currentTarget.value })}
          />
        )}
      </div>
      <div className={css.fieldRow}>
        <TextInput
          type="date"
          label={t('field.toDay')}
          min={fields.fromDay}
          max="9999-12-31"
          value={fields.toDay}
          onChange={({ currentTarget }) => onChange({ toDay: currentTarget.value })}
        />
        {withTimes && (
          <TextInput
            type="time"
            label={t('field.toTime')}
            required
            value={fields.toTime}
            onChange={({ currentTarget }) => onChange({ toTime: currentTarget.value })}
          />
        )}
      </div>
      <Text className="quiet">{t(withTimes ? 'field.timesText' : 'field.daysText', { timeZone })}</Text>
    </>
  );
}
