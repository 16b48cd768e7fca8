import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { renameId } from '../../../edits/rename-id.ts';
import type { Phase } from '../../../schema/schema.ts';
import type { BilingualText } from '../../../schema/shapes.ts';
import { usePlanNames } from '../../use-plan-names.ts';
import { IdCell, NumberCell } from '../cells/cells.tsx';
import { DateCell } from '../cells/choice-cells.tsx';
import { Field, Fields } from '../cells/Fields.tsx';
import { useNamedOptions, useOptions } from '../cells/use-options.ts';
import { useDocument, useEditing } from '../editing.tsx';
import type { Column } from '../table/columns.ts';
import { type DetailProps, EditTable } from '../table/EditTable.tsx';
import { BridgeFields } from './BridgeFields.tsx';

/** What a phase is beside its days: who enrols and how, who of support takes part, the bridge call, and the gate to the next. */
export function PhaseDetail({ row: phase, index }: DetailProps<Phase>) {
  const { t } = useTranslation('plan');
  const plan = useDocument();
  const { text } = usePlanNames(plan);
  const { change } = useEditing();
  const name = text(phase.name);
  const label = (field: string) => t('edit.cell', { column: t(`edit.field.${field}`), row: name });
  return (
    <>
      <Field label={t('phases.groups')} isBare>
        <Groups caption={label('groups')} index={index} rows={phase.groups} />
      </Field>
      <Field label={t('phases.involvement')} isBare>
        <Involvement caption={label('involvement')} index={index} rows={phase.involvement} />
      </Field>
      <BridgeFields bridge={phase.bridge} index={index} name={name} />
      <Field label={t('phases.gate')} isBare>
        <Gate caption={label('gate')} index={index} rows={phase.gate} />
      </Field>
      <Fields>
        <Field label={t('edit.field.enrolBy')}>
          <DateCell
            label={label('enrolBy')}
            value={phase.enrolBy}
            onCommit={(value) => change([{ path: ['phases', index, 'enrolBy'], ...(value !== undefined && { value }) }])}
          />
        </Field>
        <Field label={t('edit.field.expectedTickets')}>
          <NumberCell
            label={label('expectedTickets')}
            value={phase.expectedTickets}
            onCommit={(value) => change([{ path: ['phases', index, 'expectedTickets'], ...(value !== undefined && { value }) }])}
          />
        </Field>
        <Field label={t('edit.field.id')}>
          <IdCell
            label={label('id')}
            value={phase.id}
            taken={(plan.phases ?? []).map(({ id }) => id)}
            onCommit={(to) => to && change((now) => renameId(now, 'phase', { index, to }))}
          />
        </Field>
      </Fields>
    </>
  );
}

type ListProps<T> = { caption: string; index: number; rows: readonly T[] | undefined };

type Group = NonNullable<Phase['groups']>[number];

function Groups({ caption, index, rows }: ListProps<Group>) {
  const { t } = useTranslation('plan');
  const { text } = usePlanNames({});
  const { approaches } = useOptions();
  const path = useMemo(() => ['phases', index, 'groups'], [index]);
  const columns = useMemo<Column[]>(
    () => [
      { kind: 'words', field: 'name', label: t('edit.field.group'), isNeeded: true },
      { kind: 'number', field: 'users', label: t('edit.field.users'), isNeeded: true, width: '96px' },
      { kind: 'choice', field: 'approach', label: t('edit.field.approach'), options: approaches, isNeeded: true, width: '32%' },
      { kind: 'yes-no', field: 'vip', label: t('edit.field.vip'), width: '58px' },
    ],
    [t, approaches],
  );
  return (
    <EditTable
      caption={caption}
      isCaptionHidden
      path={path}
      rows={rows}
      columns={columns}
      nameOf={({ name }) => text(name)}
      blank={(): Group => ({ name: t('edit.new.group'), users: 50, approach: 'self-service' })}
      add={t('edit.add.group')}
    />
  );
}

function Involvement({ caption, index, rows }: ListProps<NonNullable<Phase['involvement']>[number]>) {
  const { t } = useTranslation('plan');
  const plan = useDocument();
  const { teamName } = usePlanNames(plan);
  const teams = useNamedOptions(plan.teams);
  const path = useMemo(() => ['phases', index, 'involvement'], [index]);
  const columns = useMemo<Column[]>(
    () => [
      { kind: 'choice', field: 'team', label: t('edit.field.team'), options: teams, isNeeded: true, width: '32%' },
      { kind: 'words', field: 'how', label: t('edit.field.how'), isNeeded: true },
    ],
    [t, teams],
  );
  if (teams.length === 0) return <p className="quiet">{t('edit.first.teams')}</p>;
  return (
    <EditTable
      caption={caption}
      isCaptionHidden
      path={path}
      rows={rows}
      columns={columns}
      nameOf={({ team }) => teamName(team)}
      hueOf={({ team }) => plan.teams?.find(({ id }) => id === team)?.tier}
      blank={(before) => ({
        team: (teams.find(({ value }) => !before.some(({ team }) => team === value)) ?? teams[0])?.value ?? '',
        how: t('edit.new.how'),
      })}
      add={t('edit.add.involvement')}
    />
  );
}

function Gate({ caption, index, rows }: ListProps<BilingualText>) {
  const { t } = useTranslation('plan');
  const path = useMemo(() => ['phases', index, 'gate'], [index]);
  const columns = useMemo<Column[]>(() => [{ kind: 'words', field: null, label: t('edit.field.criterion'), isNeeded: true }], [t]);
  return (
    <EditTable<BilingualText>
      caption={caption}
      isCaptionHidden
      isHeadHidden
      path={path}
      rows={rows}
      columns={columns}
      nameOf={(_, at) => t('edit.criterion', { number: at + 1 })}
      blank={() => t('edit.new.criterion')}
      add={t('edit.add.criterion')}
      isOrdered
    />
  );
}
