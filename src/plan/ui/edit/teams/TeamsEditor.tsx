import { memo, useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanDocument } from '../../../schema/schema.ts';
import { Part } from '../../chapters/Chapter.tsx';
import { WeekFigure } from '../../chapters/teams/WeekFigure.tsx';
import { usePlanNames } from '../../use-plan-names.ts';
import { BilingualCell } from '../cells/cells.tsx';
import { ChoicesCell } from '../cells/choice-cells.tsx';
import { Field, Fields } from '../cells/Fields.tsx';
import { useNamedOptions, useOptions } from '../cells/use-options.ts';
import own from '../edit-chapter.module.css';
import { useEditing } from '../editing.tsx';
import type { Column } from '../table/columns.ts';
import { EditTable } from '../table/EditTable.tsx';
import { CalendarsTable } from './CalendarsTable.tsx';
import { TeamsTable } from './TeamsTable.tsx';
import { WORK_WEEK } from './work-week.ts';

const Week = memo(WeekFigure);

/** Question 1: who the organisation is, its tiers and teams, and when somebody is there. */
export function TeamsEditor({ plan }: { plan: PlanDocument }) {
  const { t } = useTranslation('plan');
  const drawn = useDeferredValue(plan);
  return (
    <>
      <Part title={t('edit.part.organisation')}>
        <Organisation plan={plan} />
      </Part>
      <Part title={t('edit.part.tiers')} lead={t('edit.lead.tiers')}>
        <Tiers plan={plan} />
      </Part>
      <Part title={t('edit.part.teams')} lead={t('edit.lead.teams')}>
        <TeamsTable plan={plan} />
      </Part>
      <Part title={t('hours.title')} lead={t('edit.lead.calendars')}>
        <CalendarsTable calendars={plan.calendars} />
      </Part>
      <Part title={t('week.title')} lead={t('edit.lead.rota')}>
        <Rota plan={plan} />
        {(plan.rota ?? []).length > 0 && (
          <div className={own.figure}>
            <Week plan={drawn} />
          </div>
        )}
      </Part>
    </>
  );
}

function Organisation({ plan: { organisation } }: { plan: PlanDocument }) {
  const { t } = useTranslation('plan');
  const { change } = useEditing();
  const options = useOptions();
  const say = (field: string) => (value: unknown) => change([{ path: ['organisation', field], ...(value !== undefined && { value }) }]);
  return (
    <Fields>
      <Field label={t('edit.field.name')}>
        <BilingualCell label={t('edit.organisation.name')} value={organisation?.name} onCommit={say('name')} />
      </Field>
      <Field label={t('edit.organisation.contact')}>
        <BilingualCell label={t('edit.organisation.contact')} value={organisation?.contact} onCommit={say('contact')} />
      </Field>
      <Field label={t('edit.field.languages')}>
        <ChoicesCell
          label={t('edit.organisation.languages')}
          value={organisation?.languages}
          options={options.languages}
          onCommit={say('languages')}
        />
      </Field>
    </Fields>
  );
}

const TIERS = ['tiers'];
const hueOf = ({ tier }: { tier: number }) => tier;

function Tiers({ plan }: { plan: PlanDocument }) {
  const { t } = useTranslation('plan');
  const { text } = usePlanNames(plan);
  const tiers = useTierNumbers();
  const columns = useMemo<Column[]>(
    () => [
      { kind: 'choice', field: 'tier', label: t('edit.field.tier'), options: tiers, isNeeded: true, isTier: true, width: '92px' },
      { kind: 'words', field: 'name', label: t('edit.field.name'), isNeeded: true, width: '27%' },
      { kind: 'words', field: 'purpose', label: t('edit.field.purpose') },
      {
        kind: 'number',
        field: 'minutesPerTicket',
        label: t('edit.field.minutesPerTicket'),
        unit: 'minutes',
        min: 1,
        max: 1_440,
        width: '190px',
      },
    ],
    [t, tiers],
  );
  return (
    <EditTable
      caption={t('edit.part.tiers')}
      isCaptionHidden
      path={TIERS}
      rows={plan.tiers}
      columns={columns}
      nameOf={({ tier, name }) => text(name) || t('tierNumber', { tier })}
      hueOf={hueOf}
      blank={(rows) => {
        const tier = [1, 2, 3, 4].find((number) => !rows.some((row) => row.tier === number)) ?? 4;
        return { tier, name: tier === 4 ? 'Microsoft' : t('tierNumber', { tier }) };
      }}
      add={t('edit.add.tier')}
    />
  );
}

function useTierNumbers() {
  return useMemo(() => [1, 2, 3, 4].map((value) => ({ value, label: String(value) })), []);
}

const ROTA = ['rota'];

function Rota({ plan }: { plan: PlanDocument }) {
  const { t } = useTranslation('plan');
  const { teamName } = usePlanNames(plan);
  const { weekdays } = useOptions();
  const teams = useNamedOptions(plan.teams);
  const columns = useMemo<Column[]>(
    () => [
      { kind: 'choice', field: 'team', label: t('edit.field.team'), options: teams, isNeeded: true, width: '25%' },
      { kind: 'choices', field: 'days', label: t('edit.field.days'), options: weekdays, isNeeded: true },
      { kind: 'time', field: 'from', label: t('edit.field.from'), isNeeded: true, width: '82px' },
      { kind: 'time', field: 'to', label: t('edit.field.to'), isNeeded: true, width: '82px' },
      { kind: 'number', field: 'people', label: t('edit.field.people'), min: 1, max: 1_000, width: '92px' },
    ],
    [t, teams, weekdays],
  );
  const tierOf = (id: string) => plan.teams?.find((team) => team.id === id)?.tier;
  if (teams.length === 0) return <p className="quiet">{t('edit.first.teams')}</p>;
  return (
    <EditTable
      caption={t('week.title')}
      isCaptionHidden
      path={ROTA}
      rows={plan.rota}
      columns={columns}
      nameOf={({ team, from, to }) => `${teamName(team)} ${from}–${to}`}
      hueOf={({ team }) => tierOf(team)}
      blank={(rows) => ({
        team: (teams.find(({ value }) => !rows.some(({ team }) => team === value)) ?? teams[0])?.value ?? '',
        days: [...WORK_WEEK],
        from: rows.at(-1)?.from ?? '08:00',
        to: rows.at(-1)?.to ?? '17:00',
        people: 1,
      })}
      add={t('edit.add.rota')}
    />
  );
}
