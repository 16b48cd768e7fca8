import { IconX } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { spokenDay } from '../../../spoken/spoken.ts';
import { useRegion } from '../../use-region.ts';
import type { CellProps } from './cells.tsx';
import css from './choices.module.css';

/** A list of days: each can be taken out, and another one added. */
export function DaysCell({ label, value = [], onCommit }: CellProps<readonly string[]>) {
  const { t } = useTranslation('plan');
  const region = useRegion();
  const [day, setDay] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const add = () => {
    if (day === '' || !field.current?.validity.valid) return;
    if (!value.includes(day)) onCommit([...value, day].sort());
    setDay('');
  };
  const remove = (gone: string) => {
    const left = value.filter((one) => one !== gone);
    onCommit(left.length > 0 ? left : undefined);
    field.current?.focus();
  };
  return (
    <fieldset className={css.choices}>
      <legend className="visually-hidden">{label}</legend>
      {[...value].sort().map((one) => (
        <span key={one} className={css.day}>
          {spokenDay(one, region)}
          <button type="button" aria-label={t('edit.remove', { name: spokenDay(one, region) })} onClick={() => remove(one)}>
            <IconX size={13} aria-hidden />
          </button>
        </span>
      ))}
      <span className={css.newDay}>
        <input
          ref={field}
          type="date"
          aria-label={t('edit.cell', { column: t('edit.add.day'), row: label })}
          min="1990-01-01"
          max="2200-12-31"
          value={day}
          onChange={({ currentTarget }) => setDay(currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && add()}
        />
        <button type="button" className={css.addDay} onClick={add}>
          {t('edit.add.day')}
        </button>
      </span>
    </fieldset>
  );
}
