import type { ReactNode } from 'react';
import css from './fields.module.css';

/** What is said of one thing, each under its own name. */
export function Fields({ children }: { children: ReactNode }) {
  return <div className={css.fields}>{children}</div>;
}

type Props = { label: string; isWide?: boolean; isBare?: boolean; children: ReactNode };

/** `isWide` takes the whole line, `isBare` has a frame of its own; the control inside has its own name for those who listen. */
export function Field({ label, isWide = false, isBare = false, children }: Props) {
  return (
    <div className={css.field} data-wide={isWide || undefined}>
      <span className={css.label} aria-hidden="true">
        {label}
      </span>
      <div className={isBare ? undefined : css.control}>{children}</div>
    </div>
  );
}
