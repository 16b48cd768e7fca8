import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { slugOf } from '../../../edits/slug.ts';
import { ownTiers } from '../../../rules/in-force.ts';
import type { PlanDocument } from '../../../schema/schema.ts';
import { spokenMinutes } from '../../../spoken/spoken.ts';
import { Part } from '../../chapters/Chapter.tsx';
import { type Module, type Programme, programmeMinutes, programmeTimeline } from '../../chapters/training/programme-timeline.ts';
import css from '../../chapters/training/training.module.css';
import { usePlanNames } from '../../use-plan-names.ts';
import { useNamedOptions, useOptions, useTierOptions } from '../cells/use-options.ts';
import own from '../edit-chapter.module.css';
import type { Column } from '../table/columns.ts';
import { type DetailProps, EditTable } from '../table/EditTable.tsx';
import { EarningFields } from './EarningFields.tsx';
import { GatesTable } from './GatesTable.tsx';
import { ResourcesTable } from './ResourcesTable.tsx';

const PROGRAMMES = ['training', 'programmes'];
/** As long as a session usually is. */
const USUAL = { min: 120, max: 180 };

/** Question 4: the programme of each tier, module by module, and who trains the leads. */
export function TrainingEditor({ plan }: { plan: PlanDocument }) {
  const { t } = useTranslation('plan');
  return (
    <>
      <Part title={t('edit.part.programmes')} lead={t('edit.lead.programmes')}>
        <Programmes plan={plan} />
      </Part>
      <Part title={t('edit.field.trainers')} lead={t('edit.lead.trainers')}>
        <Trainers plan={plan} />
      </Part>
      <Part title={t('training.gates')} lead={t('edit.lead.gates')}>
        <GatesTable plan={plan} />
      </Part>
      <Part title={t('training.resources')} lead={t('edit.lead.resources')}>
        <ResourcesTable plan={plan} />
      </Part>
    </>
  );
}

const hueOf = ({ tier }: Programme) => tier;

function Programmes({ plan }: { plan: PlanDocument }) {
  const { t } = useTranslation('plan');
  const { text, tierName } = usePlanNames(plan);
  const tiers = useTierOptions(plan);
  const columns = useMemo<Column[]>(
    () => [
      { kind: 'words', field: 'name', label: t('edit.field.programme'), isNeeded: true, isName: true },
      { kind: 'choice', field: 'tier', label: t('edit.field.tier'), options: tiers, isNeeded: true, isTier: true, width: '17%' },
      { kind: 'words', field: 'trainedBy', label: t('edit.field.trainedBy'), width: '20%' },
      { kind: 'date', field: 'heldOn', label: t('edit.field.heldOn'), width: '150px' },
      {
        kind: 'number',
        field: 'certificateMonths',
        label: t('edit.field.certificateMonths'),
        unit: 'months',
        min: 1,
        max: 120,
        width: '128px',
      },
    ],
    [t, tiers],
  );
  const rename = useCallback((now: PlanDocument, index: number, to: string) => {
    const taken = (now.training?.programmes ?? []).filter((_, at) => at !== index).map(({ id }) => id);
    return [{ path: [...PROGRAMMES, index, 'id'], value: slugOf(to, { taken, fallback: 'programme' }) }];
  }, []);
  return (
    <EditTable
      caption={t('edit.part.programmes')}
      isCaptionHidden
      path={PROGRAMMES}
      rows={plan.training?.programmes}
      columns={columns}
      nameOf={({ name }) => text(name)}
      hueOf={hueOf}
      blank={(rows) => {
        const tier = ownTiers(plan).find((number) => !rows.some((row) => row.tier === number)) ?? 1;
        const name = t('edit.new.programme', { tier: tierName(tier) });
        const modules: Programme['modules'] = (['lecture', 'lab', 'q-and-a'] as const).map((kind, index) => ({
          id: kind,
          name: t(`edit.new.module.${kind}`),
          kind,
          minutes: [45, 60, 15][index] ?? 30,
        }));
        return { id: slugOf(name, { taken: rows.map(({ id }) => id), fallback: 'programme' }), tier: tier as 1 | 2 | 3, name, modules };
      }}
      add={t('edit.add.programme')}
      Detail={ProgrammeDetail}
      rename={rename}
    />
  );
}

function ProgrammeDetail({ row: programme, index }: DetailProps<Programme>) {
  const { t } = useTranslation('plan');
  const { text, region } = usePlanNames({});
  const { moduleKinds } = useOptions();
  const path = useMemo(() => [...PROGRAMMES, index, 'modules'], [index]);
  const columns = useMemo<Column[]>(
    () => [
      { kind: 'words', field: 'name', label: t('edit.field.module'), isNeeded: true },
      { kind: 'choice', field: 'kind', label: t('edit.field.kind'), options: moduleKinds, isNeeded: true, width: '28%' },
      {
        kind: 'number',
        field: 'minutes',
        label: t('edit.field.minutes'),
        unit: 'minutes',
        min: 1,
        max: 1_440,
        isNeeded: true,
        width: '186px',
      },
    ],
    [t, moduleKinds],
  );
  const sum = programmeMinutes(programme);
  const isUsual = sum >= USUAL.min && sum <= USUAL.max;
  return (
    <div className={own.programme}>
      <div className={css.bar} aria-hidden="true">
        {programmeTimeline(programme, Math.max(sum, USUAL.max)).map(({ module, width, startsAtMinute }) => (
          <span key={startsAtMinute} data-kind={module.kind} style={{ width: `${width}%` }}>
            <i>{module.minutes}</i>
          </span>
        ))}
      </div>
      <p className={own.sum} data-off={!isUsual || undefined} role="status">
        <strong>{spokenMinutes(sum, region)}</strong> ·{' '}
        {t(isUsual ? 'edit.usualLength' : 'edit.unusualLength', { min: USUAL.min, max: USUAL.max })}
      </p>
      <EditTable
        caption={t('edit.modulesOf', { name: text(programme.name) })}
        isCaptionHidden
        path={path}
        rows={programme.modules}
        columns={columns}
        nameOf={({ name }) => text(name)}
        blank={(rows): Module => {
          const name = t('edit.new.module.other');
          return { id: slugOf(name, { taken: rows.map(({ id }) => id ?? ''), fallback: 'module' }), name, kind: 'lecture', minutes: 30 };
        }}
        add={t('edit.add.module')}
        isOrdered
        keepsEmpty
      />
      <EarningFields programme={programme} index={index} />
    </div>
  );
}

const TRAINERS = ['training', 'trainers'];

function Trainers({ plan }: { plan: PlanDocument }) {
  const { t } = useTranslation('plan');
  const { teamName } = usePlanNames(plan);
  const teams = useNamedOptions(plan.teams);
  const tiers = useTierOptions(plan);
  const columns = useMemo<Column[]>(
    () => [
      { kind: 'choice', field: 'team', label: t('edit.field.team'), options: teams, isNeeded: true, width: '30%' },
      { kind: 'choices', field: 'trains', label: t('edit.field.trains'), options: tiers, isNeeded: true },
      { kind: 'date', field: 'on', label: t('edit.field.on'), width: '150px' },
    ],
    [t, teams, tiers],
  );
  if (teams.length === 0) return <p className="quiet">{t('edit.first.teams')}</p>;
  return (
    <EditTable
      caption={t('edit.field.trainers')}
      isCaptionHidden
      path={TRAINERS}
      rows={plan.training?.trainers}
      columns={columns}
      nameOf={({ team }) => teamName(team)}
      blank={() => ({ team: teams.at(-1)?.value ?? '', trains: ownTiers(plan).length > 0 ? (ownTiers(plan) as (1 | 2 | 3)[]) : [1] })}
      add={t('edit.add.trainer')}
    />
  );
}
