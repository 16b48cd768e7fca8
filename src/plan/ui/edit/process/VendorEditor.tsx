import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanDocument } from '../../../schema/schema.ts';
import { BilingualCell, LineCell } from '../cells/cells.tsx';
import { Field, Fields } from '../cells/Fields.tsx';
import { useEditing } from '../editing.tsx';
import type { Column } from '../table/columns.ts';
import { EditTable } from '../table/EditTable.tsx';

const SEVERITIES = ['process', 'vendor', 'severities'];

/** The contract with the vendor, where its help is asked for, and what its severities mean. */
export function VendorEditor({ vendor }: { vendor: NonNullable<PlanDocument['process']>['vendor'] }) {
  const { t } = useTranslation('plan');
  const { change } = useEditing();
  const say = (field: string) => (value: unknown) =>
    change([{ path: ['process', 'vendor', field], ...(value !== undefined && { value }) }]);
  const columns = useMemo<Column[]>(
    () => [
      { kind: 'line', field: 'id', label: t('vendor.severity'), isNeeded: true, width: '96px' },
      { kind: 'words', field: 'meaning', label: t('edit.field.meaning'), isNeeded: true },
      {
        kind: 'number',
        field: 'responseWithinMinutes',
        label: t('vendor.response'),
        unit: 'minutes',
        min: 1,
        max: 525_600,
        width: '200px',
      },
    ],
    [t],
  );
  return (
    <>
      <Fields>
        <Field label={t('edit.field.vendor')}>
          <BilingualCell label={t('edit.field.vendor')} value={vendor?.name} onCommit={say('name')} />
        </Field>
        <Field label={t('vendor.contract')}>
          <BilingualCell label={t('vendor.contract')} value={vendor?.contract} onCommit={say('contract')} />
        </Field>
        <Field label={t('vendor.contact')}>
          <LineCell label={t('vendor.contact')} value={vendor?.contact} placeholder="https://" onCommit={say('contact')} />
        </Field>
      </Fields>
      <Field label={t('vendor.severities')} isBare>
        <EditTable
          caption={t('vendor.severities')}
          isCaptionHidden
          path={SEVERITIES}
          rows={vendor?.severities}
          columns={columns}
          nameOf={({ id }) => id}
          blank={(rows) => ({
            id: ['A', 'B', 'C', 'D'].find((id) => !rows.some((row) => row.id === id)) ?? String(rows.length + 1),
            meaning: t('edit.new.meaning'),
          })}
          add={t('edit.add.severity')}
          isOrdered
        />
      </Field>
    </>
  );
}
