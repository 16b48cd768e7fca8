import { type ComponentProps, useId } from 'react';
import css from './cells.module.css';
import { type Read, useTyped } from './use-typed.ts';

type Props<T> = {
  label: string;
  shown: string;
  read: (text: string) => Read<T>;
  onCommit: (value: T) => void;
  /** More than a line, if need be. */
  isLong?: boolean;
  /** The language of what stands in it, said before it. */
  mark?: string | undefined;
  /** What is said after it: a unit, or the number in words. */
  unit?: string | undefined;
  suggestions?: readonly string[] | undefined;
  kind?: 'number' | 'id' | undefined;
} & Pick<ComponentProps<'input'>, 'placeholder' | 'lang' | 'inputMode' | 'maxLength'>;

/** A field of a table: it looks like the text in it until somebody comes to change it. */
export function TextField<T>({ label, shown, read, onCommit, isLong = false, mark, unit, suggestions, kind, ...rest }: Props<T>) {
  const { error, field } = useTyped(shown, { read, onCommit });
  const id = useId();
  const common = {
    ...field,
    ...rest,
    // Something must stand for it, or a style sheet does not know that nothing stands in it.
    placeholder: rest.placeholder || ' ',
    'aria-label': label,
    'aria-describedby': error ? id : undefined,
    className: css.input,
    'data-kind': kind,
    autoComplete: 'off',
  };
  return (
    <span className={css.field} data-marked={mark ? true : undefined}>
      {mark && (
        <span className={css.mark} aria-hidden="true">
          {mark}
        </span>
      )}
      {isLong ? <textarea {...common} rows={1} /> : <input {...common} type="text" list={suggestions && `${id}-list`} />}
      {unit && (
        <span className={css.unit} aria-hidden="true">
          {unit}
        </span>
      )}
      {suggestions && (
        <datalist id={`${id}-list`}>
          {suggestions.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
      {error && (
        <span id={id} className={css.error} role="alert">
          {error}
        </span>
      )}
    </span>
  );
}
