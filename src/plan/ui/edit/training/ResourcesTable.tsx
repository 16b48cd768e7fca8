import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { slugOf } from '../../../edits/slug.ts';
import { ownTiers } from '../../../rules/in-force.ts';
import type { PlanDocument, Resource } from '../../../schema/schema.ts';
import { usePlanNames } from '../../use-plan-names.ts';
import { ChoicesCell } from '../cells/choice-cells.tsx';
import { Field, Fields } from '../cells/Fields.tsx';
import { useNamedOptions, useOptions, useTierOptions } from '../cells/use-options.ts';
import { useEditing } from '../editing.tsx';
import type { Column } from '../table/columns.ts';
import { type DetailProps, EditTable } from '../table/EditTable.tsx';

const RESOURCES = ['resources'];

/** What the tiers learn from: where it is, who keeps it right, and who must have read it. */
export function ResourcesTable({ plan }: { plan: PlanDocument }) {
  const { t } = useTranslation('plan');
  const { text } = usePlanNames(plan);
  const { resourceKinds, languages } = useOptions();
  const tiers = useTierOptions(plan);
  const teams = useNamedOptions(plan.teams);
  const columns = useMemo<Column[]>(
    () => [
      { kind: 'words', field: 'title', label: t('edit.field.title'), isNeeded: true, isName: true },
      { kind: 'choice', field: 'kind', label: t('edit.field.resourceKind'), options: resourceKinds, isNeeded: true, width: '15%' },
      { kind: 'line', field: 'address', label: t('edit.field.address'), placeholder: 'https://', width: '26%' },
      { kind: 'choices', field: 'tiers', label: t('edit.field.tiers'), options: tiers, isNeeded: true },
      { kind: 'choice', field: 'owner', label: t('edit.field.owner'), options: teams, isNeeded: true, width: '16%' },
      {
        kind: 'number',
        field: 'reviewEveryMonths',
        label: t('edit.field.reviewEveryMonths'),
        unit: 'months',
        min: 1,
        max: 120,
        width: '128px',
      },
      { kind: 'yes-no', field: 'required', label: t('edit.field.required'), width: '110px' },
      {
        kind: 'choice',
        field: 'language',
        label: t('edit.field.resourceLanguage'),
        options: languages,
        none: t('edit.none'),
        width: '110px',
      },
    ],
    [t, resourceKinds, languages, tiers, teams],
  );
  const rename = useCallback((now: PlanDocument, index: number, to: string) => {
    const taken = (now.resources ?? []).filter((_, at) => at !== index).map(({ id }) => id);
    return [{ path: [...RESOURCES, index, 'id'], value: slugOf(to, { taken, fallback: 'resource' }) }];
  }, []);
  if (teams.length === 0) return <p className="quiet">{t('edit.first.teams')}</p>;
  return (
    <EditTable<Resource>
      caption={t('training.resources')}
      isCaptionHidden
      path={RESOURCES}
      rows={plan.resources}
      columns={columns}
      nameOf={({ title }) => text(title)}
      blank={(rows) => {
        const title = t('edit.new.resource');
        const id = slugOf(title, { taken: rows.map((row) => row.id), fallback: 'resource' });
        const [tier = 1] = ownTiers(plan);
        return { id, title, kind: 'document', tiers: [tier as 1 | 2 | 3], owner: teams[0]?.value ?? '', reviewEveryMonths: 12 };
      }}
      add={t('edit.add.resource')}
      Detail={ResourceDetail}
      rename={rename}
    />
  );
}

function ResourceDetail({ row: { title, areas }, index }: DetailProps<Resource>) {
  const { t } = useTranslation('plan');
  const { text } = usePlanNames({});
  const { change } = useEditing();
  const options = useOptions();
  return (
    <Fields>
      <Field label={t('edit.takes.areas')} isBare isWide>
        <ChoicesCell
          label={t('edit.cell', { column: t('edit.field.areas'), row: text(title) })}
          value={areas}
          options={options.areas}
          onCommit={(value) => change([{ path: ['resources', index, 'areas'], ...(value !== undefined && { value }) }])}
        />
      </Field>
    </Fields>
  );
}
