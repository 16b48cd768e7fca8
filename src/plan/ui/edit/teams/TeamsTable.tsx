import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { referencesTo, removeNamed, renameId } from '../../../edits/rename-id.ts';
import { slugOf } from '../../../edits/slug.ts';
import type { PlanDocument, Team } from '../../../schema/schema.ts';
import { usePlanNames } from '../../use-plan-names.ts';
import { IdCell } from '../cells/cells.tsx';
import { ChoicesCell } from '../cells/choice-cells.tsx';
import { Field, Fields } from '../cells/Fields.tsx';
import { useNamedOptions, useOptions, useTierOptions } from '../cells/use-options.ts';
import { usePeopleNames } from '../cells/use-people-names.ts';
import { useDocument, useEditing } from '../editing.tsx';
import type { Column } from '../table/columns.ts';
import { type DetailProps, EditTable } from '../table/EditTable.tsx';

type Channel = NonNullable<Team['channels']>[number];
const TEAMS = ['teams'];
const hueOf = ({ tier }: Team) => tier;

/** The teams, each with what it takes, how it is reached and who leads it. */
export function TeamsTable({ plan }: { plan: PlanDocument }) {
  const { t } = useTranslation('plan');
  const { text } = usePlanNames(plan);
  const tiers = useTierOptions(plan, { upTo: 4 });
  const calendars = useNamedOptions(plan.calendars);
  const people = usePeopleNames();
  const columns = useMemo<Column[]>(
    () => [
      { kind: 'words', field: 'name', label: t('edit.field.team'), isNeeded: true, isName: true },
      { kind: 'choice', field: 'tier', label: t('edit.field.tier'), options: tiers, isNeeded: true, isTier: true, width: '21%' },
      { kind: 'line', field: 'lead', label: t('edit.field.lead'), suggestions: people, width: '20%' },
      { kind: 'choice', field: 'calendar', label: t('edit.field.calendar'), options: calendars, width: '19%' },
    ],
    [t, tiers, calendars, people],
  );
  const removalOf = useCallback(
    (now: PlanDocument, index: number) => {
      const { id = '', name } = now.teams?.[index] ?? {};
      const count = referencesTo(now, 'team', id).length;
      return {
        edits: removeNamed(now, 'team', index),
        question: count > 0 ? t('edit.removal.team', { name: text(name), count }) : undefined,
      };
    },
    [t, text],
  );
  const rename = useCallback((now: PlanDocument, index: number, to: string) => {
    const taken = (now.teams ?? []).filter((_, at) => at !== index).map(({ id }) => id);
    return renameId(now, 'team', { index, to: slugOf(to, { taken, fallback: 'team' }) });
  }, []);
  return (
    <EditTable
      caption={t('edit.part.teams')}
      isCaptionHidden
      path={TEAMS}
      rows={plan.teams}
      columns={columns}
      nameOf={({ name }) => text(name)}
      hueOf={hueOf}
      blank={(rows) => {
        const name = t('edit.new.team');
        const tier = [1, 2, 3].find((number) => !rows.some((row) => row.tier === number)) ?? rows.at(-1)?.tier ?? 1;
        return { id: slugOf(name, { taken: rows.map(({ id }) => id), fallback: 'team' }), name, tier };
      }}
      add={t('edit.add.team')}
      isOrdered
      Detail={TeamDetail}
      removalOf={removalOf}
      rename={rename}
    />
  );
}

function TeamDetail({ row: { id, name, languages, platforms, areas, channels }, index }: DetailProps<Team>) {
  const { t } = useTranslation('plan');
  const plan = useDocument();
  const { text } = usePlanNames(plan);
  const { change } = useEditing();
  const options = useOptions();
  const label = (field: string) => t('edit.cell', { column: t(`edit.field.${field}`), row: text(name) });
  const say = (field: string) => (value: unknown) => change([{ path: ['teams', index, field], ...(value !== undefined && { value }) }]);
  const path = useMemo(() => ['teams', index, 'channels'], [index]);
  const columns = useMemo<Column[]>(
    () => [
      { kind: 'choice', field: 'kind', label: t('edit.field.channel'), options: options.channels, isNeeded: true, width: '36%' },
      { kind: 'line', field: 'address', label: t('edit.field.address') },
    ],
    [t, options],
  );
  return (
    <>
      <Fields>
        <Field label={t('edit.field.languages')}>
          <ChoicesCell label={label('languages')} value={languages} options={options.languages} onCommit={say('languages')} />
        </Field>
        <Field label={t('edit.field.id')}>
          <IdCell
            label={label('id')}
            value={id}
            taken={(plan.teams ?? []).map((team) => team.id)}
            onCommit={(to) => to && change((now) => renameId(now, 'team', { index, to }))}
          />
        </Field>
        <Field label={t('edit.takes.platforms')} isWide>
          <ChoicesCell label={label('platforms')} value={platforms} options={options.platforms} onCommit={say('platforms')} />
        </Field>
        <Field label={t('edit.takes.areas')} isWide>
          <ChoicesCell label={label('areas')} value={areas} options={options.areas} onCommit={say('areas')} />
        </Field>
      </Fields>
      <Field label={t('team.channels')} isBare>
        <EditTable
          caption={label('channels')}
          isCaptionHidden
          path={path}
          rows={channels}
          columns={columns}
          nameOf={({ kind, address }) => [t(`channel.${kind}`), address].filter(Boolean).join(' ')}
          blank={(rows): Channel => ({
            kind: (['phone', 'mail', 'portal', 'teams'] as const).find((kind) => !rows.some((row) => row.kind === kind)) ?? 'chat',
          })}
          add={t('edit.add.channel')}
        />
      </Field>
    </>
  );
}
