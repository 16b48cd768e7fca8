import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { slugOf } from '../../../edits/slug.ts';
import type { PlanDocument } from '../../../schema/schema.ts';
import { Part } from '../../chapters/Chapter.tsx';
import { usePlanNames } from '../../use-plan-names.ts';
import type { Column } from '../table/columns.ts';
import { EditTable } from '../table/EditTable.tsx';

const LISTS = { aims: ['goals', 'aims'], challenges: ['goals', 'challenges'] } as const;
const FIELDS = { aims: ['value', 'measure', 'target'], challenges: ['impact', 'mitigation'] } as const;

/** What the rollout is for and how one sees that it succeeds; what stands in its way and what is done about it. */
export function GoalsEditor({ plan }: { plan: PlanDocument }) {
  const { t } = useTranslation('plan');
  return (
    <>
      <Part title={t('aims.title')} lead={t('edit.lead.aims')}>
        <Goals list="aims" rows={plan.goals?.aims} title={t('aims.title')} name={t('aims.name')} add={t('edit.add.aim')} />
      </Part>
      <Part title={t('challenges.title')} lead={t('edit.lead.challenges')}>
        <Goals
          list="challenges"
          rows={plan.goals?.challenges}
          title={t('challenges.title')}
          name={t('challenges.name')}
          add={t('edit.add.challenge')}
        />
      </Part>
    </>
  );
}

type Goal = { id: string; name: NonNullable<NonNullable<PlanDocument['goals']>['aims']>[number]['name'] };
type Props = { list: 'aims' | 'challenges'; rows: readonly Goal[] | undefined; title: string; name: string; add: string };

function Goals({ list, rows, title, name, add }: Props) {
  const { t } = useTranslation('plan');
  const { text } = usePlanNames({});
  const columns = useMemo<Column[]>(
    () => [
      { kind: 'words', field: 'name', label: name, isNeeded: true, isName: true },
      ...FIELDS[list].map((field): Column => ({ kind: 'words', field, label: t(`edit.field.${field}`) })),
    ],
    [t, list, name],
  );
  const rename = useCallback(
    (now: PlanDocument, index: number, to: string) => {
      const all: readonly Goal[] = now.goals?.[list] ?? [];
      const taken = all.filter((_, at) => at !== index).map(({ id }) => id);
      return [{ path: [...LISTS[list], index, 'id'], value: slugOf(to, { taken, fallback: 'goal' }) }];
    },
    [list],
  );
  return (
    <EditTable
      caption={title}
      isCaptionHidden
      path={LISTS[list]}
      rows={rows}
      columns={columns}
      nameOf={(row) => text(row.name)}
      blank={(before) => {
        const words = t(`edit.new.${list}`);
        return { id: slugOf(words, { taken: before.map(({ id }) => id), fallback: 'goal' }), name: words };
      }}
      add={add}
      isOrdered
      rename={rename}
    />
  );
}
