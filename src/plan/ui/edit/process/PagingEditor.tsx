import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ownTiers } from '../../../rules/in-force.ts';
import { usualRule } from '../../../rules/paging.ts';
import type { MaintenanceWindow, PagingRule, PagingStep, PlanDocument } from '../../../schema/schema.ts';
import { PAGING_CAUSES } from '../../../words.ts';
import { usePlanNames } from '../../use-plan-names.ts';
import { NumberCell } from '../cells/cells.tsx';
import { YesNoCell } from '../cells/choice-cells.tsx';
import { Field, Fields } from '../cells/Fields.tsx';
import { useNamedOptions, useOptions, useTierOptions } from '../cells/use-options.ts';
import { useDocument, useEditing } from '../editing.tsx';
import type { Column } from '../table/columns.ts';
import { type DetailProps, EditTable } from '../table/EditTable.tsx';

const PAGING = ['paging'];
const MAINTENANCE = ['maintenance'];
const USUAL_REPEAT = { every: 15, times: 2 };
const hueOf = ({ tier }: PagingRule) => tier;

/** For what an alarm rings, for whom step by step; and when nothing rings. */
export function PagingEditor({ plan }: { plan: PlanDocument }) {
  const { t } = useTranslation('plan');
  const { tierName } = usePlanNames(plan);
  const { pagingCauses } = useOptions();
  const tiers = useTierOptions(plan);
  const columns = useMemo<Column[]>(
    () => [
      { kind: 'choice', field: 'tier', label: t('edit.field.tier'), options: tiers, isNeeded: true, isTier: true, width: '34%' },
      { kind: 'choice', field: 'about', label: t('edit.paging.about'), options: pagingCauses, isNeeded: true },
    ],
    [t, tiers, pagingCauses],
  );
  return (
    <>
      <EditTable<PagingRule>
        caption={t('paging.title')}
        isCaptionHidden
        path={PAGING}
        rows={plan.paging}
        columns={columns}
        nameOf={({ tier, about }) => `${tierName(tier)}: ${t(`paging.cause.${about}`)}`}
        hueOf={hueOf}
        blank={(rows) => freeRule(plan, rows)}
        add={t('edit.add.paging')}
        Detail={RuleDetail}
      />
      <Field label={t('paging.maintenance')} isBare>
        <Windows plan={plan} />
      </Field>
    </>
  );
}

/** The first that no rule is about yet. */
function freeRule(plan: PlanDocument, rows: readonly PagingRule[]): PagingRule {
  const all = ownTiers(plan).flatMap((tier) => PAGING_CAUSES.map((about) => usualRule(tier as PagingRule['tier'], about)));
  return all.find((one) => !rows.some(({ tier, about }) => tier === one.tier && about === one.about)) ?? usualRule(1, 'urgent-untaken');
}

function RuleDetail({ row: { tier, about, steps, repeat }, index }: DetailProps<PagingRule>) {
  const { t } = useTranslation('plan');
  const plan = useDocument();
  const { tierName } = usePlanNames(plan);
  const { change } = useEditing();
  const { paged, pagingChannels } = useOptions();
  const teams = useNamedOptions(plan.teams);
  const name = `${tierName(tier)}: ${t(`paging.cause.${about}`)}`;
  const label = (field: string) => t('edit.cell', { column: t(`edit.paging.${field}`), row: name });
  const path = useMemo(() => ['paging', index, 'steps'], [index]);
  const columns = useMemo<Column[]>(
    () => [
      { kind: 'number', field: 'after', label: t('edit.paging.after'), unit: 'minutes', max: 10_080, isNeeded: true, width: '24%' },
      { kind: 'whom', field: 'whom', label: t('edit.paging.whom'), words: paged, teams, isNeeded: true, width: '28%' },
      { kind: 'choices', field: 'by', label: t('edit.paging.by'), options: pagingChannels, isNeeded: true },
    ],
    [t, paged, teams, pagingChannels],
  );
  const say = (field: string) => (value: unknown) => value !== undefined && change([{ path: ['paging', index, 'repeat', field], value }]);
  return (
    <>
      <Field label={t('edit.paging.steps')} isBare>
        <EditTable<PagingStep>
          caption={label('steps')}
          isCaptionHidden
          isNumbered
          isOrdered
          keepsEmpty
          path={path}
          rows={steps}
          columns={columns}
          nameOf={(_, at) => t('edit.step', { number: at + 1 })}
          blank={(rows) => ({
            after: (rows.at(-1)?.after ?? 0) + 15,
            whom: rows.length === 0 ? 'on-duty' : 'lead',
            by: ['in-app', 'push'],
          })}
          add={t('edit.add.step')}
        />
      </Field>
      <Fields>
        <Field label={t('edit.paging.repeat')} isBare>
          <YesNoCell
            label={label('repeat')}
            words={t('edit.paging.repeats')}
            value={repeat !== undefined}
            onCommit={(isOn) => change([{ path: ['paging', index, 'repeat'], ...(isOn && { value: USUAL_REPEAT }) }])}
          />
        </Field>
        {repeat && (
          <>
            <Field label={t('edit.paging.every')}>
              <NumberCell
                label={label('every')}
                value={repeat.every}
                unit="minutes"
                min={1}
                max={525_600}
                isNeeded
                onCommit={say('every')}
              />
            </Field>
            <Field label={t('edit.paging.times')}>
              <NumberCell label={label('times')} value={repeat.times} min={1} max={20} isNeeded onCommit={say('times')} />
            </Field>
          </>
        )}
      </Fields>
    </>
  );
}

function Windows({ plan }: { plan: PlanDocument }) {
  const { t } = useTranslation('plan');
  const columns = useMemo<Column[]>(
    () => [
      { kind: 'moment', field: 'from', label: t('edit.field.from'), isNeeded: true, width: '26%' },
      { kind: 'moment', field: 'until', label: t('edit.paging.until'), isNeeded: true, width: '26%' },
      { kind: 'words', field: 'note', label: t('edit.paging.note') },
    ],
    [t],
  );
  return (
    <EditTable<MaintenanceWindow>
      caption={t('paging.maintenance')}
      isCaptionHidden
      path={MAINTENANCE}
      rows={plan.maintenance}
      columns={columns}
      nameOf={({ from }) => from.replace('T', ' ')}
      blank={(rows) => ({ from: rows.at(-1)?.from ?? FIRST_WINDOW.from, until: rows.at(-1)?.until ?? FIRST_WINDOW.until })}
      add={t('edit.add.maintenance')}
    />
  );
}

/** Something to write over: nobody plans a window for long ago. */
const FIRST_WINDOW = { from: '2027-01-01T20:00', until: '2027-01-01T23:00' };
