import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { dayAfter } from '../../../../calendar/days.ts';
import { referencesTo, removeNamed, renameId } from '../../../edits/rename-id.ts';
import { slugOf } from '../../../edits/slug.ts';
import { phaseOn } from '../../../rules/in-force.ts';
import type { Phase, PlanDocument } from '../../../schema/schema.ts';
import { PHASE_KINDS } from '../../../words.ts';
import { Part } from '../../chapters/Chapter.tsx';
import { PhaseTimeline } from '../../chapters/early/PhaseTimeline.tsx';
import { dayAt } from '../../today.ts';
import { usePlanNames } from '../../use-plan-names.ts';
import { useOptions } from '../cells/use-options.ts';
import type { Column } from '../table/columns.ts';
import { EditTable } from '../table/EditTable.tsx';
import { PhaseDetail } from './PhaseDetail.tsx';

const PHASES = ['phases'];
const PHASE_DAYS = 27;

/** Question 5: the phases on their line of months, drawn as they are written; each with its groups, who takes part, and its gate. */
export function EarlyEditor({ plan }: { plan: PlanDocument }) {
  const { t } = useTranslation('plan');
  const { text } = usePlanNames(plan);
  const { phaseKinds } = useOptions();
  const columns = useMemo<Column[]>(
    () => [
      { kind: 'words', field: 'name', label: t('edit.field.phase'), isNeeded: true, isName: true },
      { kind: 'choice', field: 'kind', label: t('edit.field.kind'), options: phaseKinds, isNeeded: true, width: '19%' },
      { kind: 'date', field: 'from', label: t('edit.field.from'), isNeeded: true, width: '142px' },
      { kind: 'date', field: 'to', label: t('edit.field.to'), width: '142px' },
    ],
    [t, phaseKinds],
  );
  const removalOf = (now: PlanDocument, index: number) => {
    const { id = '', name } = now.phases?.[index] ?? {};
    const count = referencesTo(now, 'phase', id).length;
    return {
      edits: removeNamed(now, 'phase', index),
      question: count > 0 ? t('edit.removal.phase', { name: text(name), count }) : undefined,
    };
  };
  const rename = useCallback((now: PlanDocument, index: number, to: string) => {
    const taken = (now.phases ?? []).filter((_, at) => at !== index).map(({ id }) => id);
    return renameId(now, 'phase', { index, to: slugOf(to, { taken, fallback: 'phase' }) });
  }, []);
  const now = new Date();
  const phases = [...(plan.phases ?? [])].sort((a, b) => a.from.localeCompare(b.from));
  return (
    <>
      {phases.length > 0 && <PhaseTimeline plan={plan} phases={phases} current={phaseOn(plan, now)?.id ?? null} now={now} />}
      <Part title={t('edit.field.phases')} lead={t('edit.lead.phases')}>
        <EditTable
          caption={t('edit.field.phases')}
          isCaptionHidden
          path={PHASES}
          rows={plan.phases}
          columns={columns}
          nameOf={({ name }) => text(name)}
          blank={(rows) => nextPhase(rows, { name: t('edit.new.phase'), today: dayAt(now, 'UTC') })}
          add={t('edit.add.phase')}
          isOrdered
          Detail={PhaseDetail}
          removalOf={removalOf}
          rename={rename}
        />
      </Part>
    </>
  );
}

/** The phase that usually follows: of the next kind, from the day after on. */
function nextPhase(rows: readonly Phase[], { name, today }: { name: string; today: string }): Phase {
  const last = rows.at(-1);
  const kinds = PHASE_KINDS.slice(last ? PHASE_KINDS.indexOf(last.kind) : 0);
  const from = last?.to ? dayAfter(last.to, 1) : last && last.from > today ? dayAfter(last.from, 1) : today;
  return {
    id: slugOf(name, { taken: rows.map(({ id }) => id), fallback: 'phase' }),
    name,
    kind: kinds.find((kind) => !rows.some((row) => row.kind === kind)) ?? 'production',
    from,
    to: dayAfter(from, PHASE_DAYS),
  };
}
