import type { ReactNode } from 'react';
import css from './fixed-table.module.css';

type Row = { id: string; head: ReactNode; cells: readonly ReactNode[] };

/** A table in which the rows are given, and only what stands in them is written. */
export function FixedTable({ caption, head, rows }: { caption: string; head: readonly string[]; rows: readonly Row[] }) {
  return (
    <div className={css.frame}>
      <table className={css.table}>
        <caption>{caption}</caption>
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
                  <span className={css.label} aria-hidden="true">
                    {head[column + 1]}
                  </span>
                  <div>{cell}</div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
