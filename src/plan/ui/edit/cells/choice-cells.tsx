import { IconChevronDown } from '@tabler/icons-react';
import { type CSSProperties, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import field from './cells.module.css';
import type { CellProps } from './cells.tsx';
import css from './choices.module.css';

export type Option<T extends string | number = string | number> = { value: T; label: string };

type ChoiceProps<T extends string | number> = CellProps<T> & {
  options: readonly Option<T>[];
  /** What it says when nothing is chosen. */
  none?: string | undefined;
  hue?: number | undefined;
  tone?: string | undefined;
};

/** One of a few words. What the plan says beside them is kept and shown. */
export function ChoiceCell<T extends string | number>({ label, value, isNeeded, onCommit, options, none, hue, tone }: ChoiceProps<T>) {
  const { t } = useTranslation('plan');
  const isKnown = value === undefined || options.some((option) => option.value === value);
  return (
    <span className={css.choice} data-tone={tone} style={hue ? ({ '--hue': `var(--tier-${hue})` } as CSSProperties) : undefined}>
      <select
        aria-label={label}
        className={css.select}
        value={value === undefined ? '' : String(value)}
        data-none={value === undefined || undefined}
        onChange={({ currentTarget }) => onCommit(options.find((option) => String(option.value) === currentTarget.value)?.value)}
      >
        {(!isNeeded || value === undefined) && <option value="">{none ?? t('edit.none')}</option>}
        {!isKnown && <option value={String(value)}>{String(value)}</option>}
        {options.map((option) => (
          <option key={option.value} value={String(option.value)}>
            {option.label}
          </option>
        ))}
      </select>
      <IconChevronDown size={13} aria-hidden />
    </span>
  );
}

type ChoicesProps<T extends string | number> = CellProps<readonly T[]> & { options: readonly Option<T>[]; keepsEmpty?: boolean };

/** Any of a few words, each to be pressed. None is no answer, unless none is an answer too. */
export function ChoicesCell<T extends string | number>({ label, value = [], isNeeded, onCommit, options, keepsEmpty }: ChoicesProps<T>) {
  const { t } = useTranslation('plan');
  const error = useId();
  const [isEmpty, setEmpty] = useState(false);
  const unknown = value
    .filter((word) => !options.some((option) => option.value === word))
    .map((word) => ({ value: word, label: String(word) }));
  const all = [...options, ...unknown];
  const press = (word: T) => {
    const isOff = value.includes(word);
    const next = all.map((option) => option.value).filter((one) => (one === word ? !isOff : value.includes(one)));
    setEmpty(Boolean(isNeeded) && next.length === 0);
    if (next.length > 0 || !isNeeded) onCommit(next.length > 0 || keepsEmpty ? next : undefined);
  };
  return (
    <fieldset className={css.choices} aria-describedby={isEmpty ? error : undefined}>
      <legend className="visually-hidden">{label}</legend>
      {all.map((option) => (
        <label key={option.value} className={css.pill} data-on={value.includes(option.value) || undefined}>
          <input type="checkbox" className={css.pillBox} checked={value.includes(option.value)} onChange={() => press(option.value)} />
          {option.label}
        </label>
      ))}
      {isEmpty && (
        <span id={error} className={css.error} role="alert">
          {t('edit.error.one')}
        </span>
      )}
    </fieldset>
  );
}

/** A day, perhaps with a time of it. The browser’s own field knows how a day is written where one is; what is half written in it is not taken. */
export function DateCell({ label, value, isNeeded, onCommit, isWithTime = false }: CellProps<string> & { isWithTime?: boolean }) {
  const { t } = useTranslation('plan');
  const error = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [isMissing, setMissing] = useState(false);
  return (
    <span className={field.field}>
      <input
        type={isWithTime ? 'datetime-local' : 'date'}
        aria-label={label}
        aria-invalid={isMissing || undefined}
        aria-describedby={isMissing ? error : undefined}
        className={field.input}
        data-none={value === undefined || undefined}
        value={typed ?? value ?? ''}
        // A year is typed digit by digit, and each is a year of its own.
        min={isWithTime ? '1990-01-01T00:00' : '1990-01-01'}
        max={isWithTime ? '2200-12-31T00:00' : '2200-12-31'}
        onChange={({ currentTarget: { value: day, validity } }) => {
          const isDay = day !== '' && validity.valid;
          setTyped(isDay ? null : day);
          if (!isDay) return;
          setMissing(false);
          if (day !== value) onCommit(day);
        }}
        onBlur={({ currentTarget: { value: day, validity } }) => {
          if (typed === null) return;
          const isWrong = validity.badInput || (day === '' ? Boolean(isNeeded) : !validity.valid);
          setMissing(isWrong);
          if (isWrong) return;
          setTyped(null);
          if (day === '' && value !== undefined) onCommit(undefined);
        }}
      />
      {isMissing && (
        <span id={error} className={field.error} role="alert">
          {t('edit.error.day')}
        </span>
      )}
    </span>
  );
}

export function YesNoCell({ label, value = false, onCommit, words }: CellProps<boolean> & { words?: string | undefined }) {
  return (
    <label className={css.yesNo}>
      <input type="checkbox" aria-label={words ? undefined : label} checked={value} onChange={() => onCommit(value ? undefined : true)} />
      {words}
    </label>
  );
}
