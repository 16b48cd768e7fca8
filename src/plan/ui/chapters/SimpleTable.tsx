import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import css from './table.module.css';

type Row = { id: string; head: ReactNode; cells: readonly ReactNode[] };
type Props = { caption: string; isCaptionHidden?: boolean; isWide?: boolean; head: readonly string[]; rows: readonly Row[] };

/** A small table of the document. An empty cell is something that the plan does not say. A wide one may scroll in its own frame. */
export function SimpleTable({ caption, isCaptionHidden = false, isWide = false, head, rows }: Props) {
  const { t } = useTranslation('plan');
  return (
    <div className={css.frame} {...(isWide && { role: 'region', tabIndex: 0, 'aria-label': caption })}>
      <table className={css.table}>
        <caption className={isCaptionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, head: rowHead, cells }) => (
            <tr key={id}>
              <th scope="row">{rowHead}</th>
              {cells.map((cell, column) => (
                <td key={head[column + 1]}>
                  {cell ?? (
                    <span className="quiet">
                      <span aria-hidden="true">–</span>
                      <span className="visually-hidden">{t('unsaid')}</span>
                    </span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
