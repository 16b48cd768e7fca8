import { Button, Group, Modal, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type ComponentType, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Edit } from '../../../edits/edits.ts';
import type { PlanDocument } from '../../../schema/schema.ts';
import { useEditing } from '../editing.tsx';
import type { Column, Row } from './columns.ts';
import { EditRow } from './EditRow.tsx';
import css from './edit-table.module.css';
import { useRowKeys } from './use-row-keys.ts';

export type DetailProps<R> = { row: R; path: Edit['path']; index: number };
export type Removal = { edits: readonly Edit[] /** Asked first, where others refer to what goes. */; question?: string | undefined };

type Props<R extends Row> = {
  caption: string;
  isCaptionHidden?: boolean;
  isHeadHidden?: boolean;
  isNumbered?: boolean;
  /** The place of the list in the plan; the same object each time. */
  path: Edit['path'];
  rows: readonly R[] | undefined;
  /** The same object each time, for as long as they are the same. */
  columns: readonly Column[];
  nameOf: (row: R, index: number) => string;
  blank: (rows: readonly R[]) => R;
  add: string;
  isOrdered?: boolean;
  /** The plan has the list even when it is empty. */
  keepsEmpty?: boolean;
  hueOf?: (row: R) => number | undefined;
  Detail?: ComponentType<DetailProps<R>>;
  removalOf?: (plan: PlanDocument, index: number) => Removal;
  /** Where the list is not in the plan yet, and what holds it neither. */
  onAdd?: (row: R) => void;
  rename?: (plan: PlanDocument, index: number, to: string) => readonly Edit[];
};

/** A list of the plan as a table in which one writes: rows are added, taken out, moved, and opened where they hold more. */
export function EditTable<R extends Row>(props: Props<R>) {
  const { caption, isCaptionHidden = false, path, rows = [], columns, nameOf, blank, add, isOrdered = false, hueOf, Detail } = props;
  const { t } = useTranslation('plan');
  const { change } = useEditing();
  const keys = useRowKeys(rows);
  const table = useRef<HTMLTableElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const [born, setBorn] = useState<readonly number[]>([]);
  const [asked, setAsked] = useState<Removal | null>(null);
  const focusNext = useRef<number | 'add' | null>(null);
  const latest = useRef({ ...props, rows, keys });
  latest.current = { ...props, rows, keys };

  useEffect(() => {
    const next = focusNext.current;
    if (next === null) return;
    focusNext.current = null;
    const row = next === 'add' ? null : table.current?.querySelectorAll<HTMLElement>(':scope > tbody > tr[data-row]')[next];
    // A text is written first in the language of whoever writes.
    const field =
      row?.querySelector<HTMLInputElement>(`td [lang="${document.documentElement.lang}"]:is(input, textarea)`) ??
      row?.querySelector<HTMLInputElement>('input, textarea, select');
    (field ?? addButton.current)?.focus();
    if (field && 'select' in field) field.select();
  });

  const move = useCallback(
    (index: number, by: number) => {
      const { rows: now, path: place } = latest.current;
      const to = index + by;
      if (to < 0 || to >= now.length) return;
      const moved = now.toSpliced(index, 1).toSpliced(to, 0, now[index] as R);
      change([{ path: place, value: moved }]);
    },
    [change],
  );

  const remove = useCallback(
    (index: number) => {
      const { rows: now, path: place, keepsEmpty, removalOf } = latest.current;
      const plain: Removal = { edits: [{ path: now.length === 1 && !keepsEmpty ? place : [...place, index] }] };
      change((plan) => {
        const removal = removalOf?.(plan, index) ?? plain;
        if (removal.question) setAsked(removal);
        else focusNext.current = 'add';
        return removal.question ? [] : removal.edits;
      });
    },
    [change],
  );

  const addRow = () => {
    setBorn([...born, Math.max(-1, ...keys) + 1]);
    focusNext.current = rows.length;
    if (props.onAdd) props.onAdd(blank(rows));
    else change([{ path: [...path, rows.length], value: blank(rows) }]);
  };

  return (
    <div className={css.frame}>
      <table
        ref={table}
        className={css.table}
        data-numbered={props.isNumbered || undefined}
        data-kind={props.isHeadHidden ? 'list' : 'table'}
      >
        <caption className={isCaptionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
        {rows.length > 0 && (
          <thead className={props.isHeadHidden ? 'visually-hidden' : undefined}>
            <tr>
              {Detail && (
                <th className={css.fold}>
                  <span className="visually-hidden">{t('edit.more')}</span>
                </th>
              )}
              {columns.map(({ field, label, width, kind }) => (
                <th key={field} scope="col" data-kind={kind} style={width ? { width } : undefined}>
                  {label}
                </th>
              ))}
              <th className={css.tools} data-ordered={isOrdered || undefined}>
                <span className="visually-hidden">{t('edit.tools')}</span>
              </th>
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map((row, index) => (
            <EditRow<R>
              key={keys[index]}
              row={row}
              index={index}
              count={rows.length}
              name={nameOf(row, index)}
              path={path}
              columns={columns}
              isOrdered={isOrdered}
              isNew={born.includes(keys[index] ?? -1)}
              hue={hueOf?.(row)}
              Detail={Detail}
              rename={props.rename}
              onMove={move}
              onRemove={remove}
            />
          ))}
        </tbody>
      </table>
      <button ref={addButton} type="button" className={css.add} onClick={addRow}>
        <IconPlus size={15} stroke={2} aria-hidden />
        {add}
      </button>
      {asked && (
        <Modal
          opened
          title={t('edit.removal.title')}
          onClose={() => setAsked(null)}
          closeButtonProps={{ 'aria-label': t('edit.removal.keep') }}
        >
          <Text size="sm">{asked.question}</Text>
          <Group justify="flex-end" gap="xs" mt="lg">
            <Button variant="default" data-autofocus onClick={() => setAsked(null)}>
              {t('edit.removal.keep')}
            </Button>
            <Button
              color="red"
              onClick={() => {
                focusNext.current = 'add';
                change(asked.edits);
                setAsked(null);
              }}
            >
              {t('edit.removal.remove')}
            </Button>
          </Group>
        </Modal>
      )}
    </div>
  );
}
