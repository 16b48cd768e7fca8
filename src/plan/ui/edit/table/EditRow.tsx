import { IconArrowDown, IconArrowUp, IconChevronRight, IconTrash } from '@tabler/icons-react';
import { type ComponentType, type CSSProperties, memo, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Edit } from '../../../edits/edits.ts';
import { slugOf } from '../../../edits/slug.ts';
import { textIn } from '../../../rules/in-force.ts';
import type { PlanDocument } from '../../../schema/schema.ts';
import type { BilingualText } from '../../../schema/shapes.ts';
import { useEditing } from '../editing.tsx';
import { Cell } from './Cell.tsx';
import { type Column, type Row, valueIn } from './columns.ts';
import type { DetailProps } from './EditTable.tsx';
import css from './edit-table.module.css';

type Props<R extends Row> = {
  row: R;
  index: number;
  count: number;
  name: string;
  path: Edit['path'];
  columns: readonly Column[];
  isOrdered: boolean;
  isNew: boolean;
  hue: number | undefined;
  Detail: ComponentType<DetailProps<R>> | undefined;
  rename: ((plan: PlanDocument, index: number, to: string) => readonly Edit[]) | undefined;
  onMove: (index: number, by: number) => void;
  onRemove: (index: number) => void;
};

/** A row. It is drawn again when it has changed itself, not when its neighbours have. */
export const EditRow = memo(Line) as typeof Line;

function Line<R extends Row>(props: Props<R>) {
  const { row, index, count, name, path, columns, isOrdered, isNew, hue, Detail, rename, onMove, onRemove } = props;
  const { t } = useTranslation('plan');
  const { change, languages } = useEditing();
  const [isOpen, setOpen] = useState(isNew);
  const detail = useId();
  const commit = (column: Column) => (value: unknown) => {
    const own: Edit = {
      path: column.field === null ? [...path, index] : [...path, index, column.field],
      ...(value !== undefined && { value }),
    };
    change((plan) => [own, ...(isNew && column.isName && rename ? follow(plan, value) : [])]);
  };
  /** While a row is new its id follows its name, unless somebody has given it another one. */
  const follow = (plan: PlanDocument, value: unknown) => {
    const { id, name: before } = row as { id?: string; name?: BilingualText };
    const said = (name: BilingualText | undefined) => slugOf(textIn(name, languages[0] ?? 'en'), { fallback: 'new' });
    const isOwn = id?.replace(/-\d+$/, '') === said(before).replace(/-\d+$/, '');
    return isOwn && rename ? rename(plan, index, said(value as BilingualText)) : [];
  };
  return (
    <>
      <tr
        data-row
        data-open={isOpen || undefined}
        className={css.row}
        style={hue ? ({ '--hue': `var(--tier-${hue})` } as CSSProperties) : undefined}
        onKeyDown={(event) => {
          if (!isOrdered || !event.altKey || !['ArrowUp', 'ArrowDown'].includes(event.key)) return;
          event.preventDefault();
          onMove(index, event.key === 'ArrowUp' ? -1 : 1);
        }}
      >
        {Detail && (
          <td className={css.fold}>
            <button
              type="button"
              className={css.tool}
              aria-expanded={isOpen}
              aria-controls={detail}
              aria-label={t('edit.moreOf', { name })}
              onClick={() => setOpen(!isOpen)}
            >
              <IconChevronRight size={16} aria-hidden />
            </button>
          </td>
        )}
        {columns.map((column) => (
          <td key={column.field} data-kind={column.kind}>
            <span className={css.label} aria-hidden="true">
              {column.label}
            </span>
            <div className={css.cell}>
              <Cell
                column={column}
                label={t('edit.cell', { column: column.label, row: name })}
                value={valueIn(row, column)}
                onCommit={commit(column)}
              />
            </div>
          </td>
        ))}
        <td className={css.tools} data-ordered={isOrdered || undefined}>
          {isOrdered && (
            <>
              <button
                type="button"
                className={css.tool}
                aria-label={t('edit.up', { name })}
                disabled={index === 0}
                onClick={() => onMove(index, -1)}
              >
                <IconArrowUp size={15} aria-hidden />
              </button>
              <button
                type="button"
                className={css.tool}
                aria-label={t('edit.down', { name })}
                disabled={index === count - 1}
                onClick={() => onMove(index, 1)}
              >
                <IconArrowDown size={15} aria-hidden />
              </button>
            </>
          )}
          <button type="button" className={css.tool} data-bad aria-label={t('edit.remove', { name })} onClick={() => onRemove(index)}>
            <IconTrash size={15} aria-hidden />
          </button>
        </td>
      </tr>
      {Detail && isOpen && (
        <tr id={detail} className={css.detail} style={hue ? ({ '--hue': `var(--tier-${hue})` } as CSSProperties) : undefined}>
          <td colSpan={columns.length + 2}>
            <Detail row={row} path={path} index={index} />
          </td>
        </tr>
      )}
    </>
  );
}
