import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { dayAfter } from '../../../../calendar/days.ts';
import { slugOf } from '../../../edits/slug.ts';
import type { PlanDocument } from '../../../schema/schema.ts';
import { WAVE_STAGES } from '../../../words.ts';
import { Part } from '../../chapters/Chapter.tsx';
import { WaveTable } from '../../chapters/communication/WaveTable.tsx';
import { usePlanNames } from '../../use-plan-names.ts';
import { useNamedOptions, useOptions } from '../cells/use-options.ts';
import { useDocument } from '../editing.tsx';
import type { Column } from '../table/columns.ts';
import { type DetailProps, EditTable } from '../table/EditTable.tsx';

type Wave = NonNullable<NonNullable<PlanDocument['communication']>['waves']>[number];
const WAVES = ['communication', 'waves'];

/** What is told to whom, and when: each wave with the day on which it goes out in each phase. */
export function CommunicationEditor({ plan }: { plan: PlanDocument }) {
  const { t } = useTranslation('plan');
  const { text } = usePlanNames(plan);
  const { waveStages, waveChannels } = useOptions();
  const columns = useMemo<Column[]>(
    () => [
      { kind: 'words', field: 'name', label: t('waves.wave'), isNeeded: true, isName: true },
      { kind: 'choice', field: 'stage', label: t('edit.field.stage'), options: waveStages, width: '22%' },
      { kind: 'choice', field: 'channel', label: t('edit.field.channel'), options: waveChannels, isNeeded: true, width: '18%' },
      { kind: 'number', field: 'week', label: t('edit.field.week'), min: 1, max: 5, width: '86px' },
    ],
    [t, waveStages, waveChannels],
  );
  const rename = useCallback((now: PlanDocument, index: number, to: string) => {
    const taken = (now.communication?.waves ?? []).filter((_, at) => at !== index).map(({ id }) => id);
    return [{ path: [...WAVES, index, 'id'], value: slugOf(to, { taken, fallback: 'wave' }) }];
  }, []);
  const phases = [...(plan.phases ?? [])].sort((a, b) => a.from.localeCompare(b.from));
  const waves = plan.communication?.waves ?? [];
  return (
    <>
      <Part title={t('edit.part.waves')} lead={t('edit.lead.waves')}>
        <EditTable
          caption={t('edit.part.waves')}
          isCaptionHidden
          path={WAVES}
          rows={plan.communication?.waves}
          columns={columns}
          nameOf={({ name }) => text(name)}
          blank={(rows): Wave => {
            const stage = WAVE_STAGES.find((one) => !rows.some((row) => row.stage === one));
            const name = stage ? t(`edit.stage.${stage}`) : t('edit.new.wave');
            const id = slugOf(name, { taken: rows.map((row) => row.id), fallback: 'wave' });
            return { id, name, channel: stage === 'kickoff' ? 'meeting' : 'mail', ...(stage && { stage }) };
          }}
          add={t('edit.add.wave')}
          isOrdered
          Detail={WaveDetail}
          rename={rename}
        />
      </Part>
      {waves.some(({ pieces }) => pieces?.length) && (
        <Part title={t('waves.caption')}>
          <WaveTable plan={plan} phases={phases} />
        </Part>
      )}
    </>
  );
}

function WaveDetail({ row: wave, index }: DetailProps<Wave>) {
  const { t } = useTranslation('plan');
  const plan = useDocument();
  const { text } = usePlanNames(plan);
  const phases = useNamedOptions(plan.phases);
  const path = useMemo(() => [...WAVES, index, 'pieces'], [index]);
  const columns = useMemo<Column[]>(
    () => [
      { kind: 'choice', field: 'phase', label: t('edit.field.phase'), options: phases, isNeeded: true },
      { kind: 'date', field: 'on', label: t('edit.field.on'), isNeeded: true, width: '170px' },
    ],
    [t, phases],
  );
  const first = plan.phases?.[0];
  if (!first) return <p className="quiet">{t('edit.first.phases')}</p>;
  return (
    <EditTable
      caption={t('edit.piecesOf', { name: text(wave.name) })}
      isCaptionHidden
      path={path}
      rows={wave.pieces}
      columns={columns}
      nameOf={({ phase }) => phases.find(({ value }) => value === phase)?.label ?? phase}
      blank={(rows) => {
        const phase = plan.phases?.find(({ id }) => !rows.some((row) => row.phase === id)) ?? first;
        return { phase: phase.id, on: dayAfter(phase.from, ((wave.week ?? 1) - 1) * 7) };
      }}
      add={t('edit.add.piece')}
    />
  );
}
