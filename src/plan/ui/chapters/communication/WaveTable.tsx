import { useTranslation } from 'react-i18next';
import type { Phase, PlanDocument } from '../../../schema/schema.ts';
import { shortDay } from '../../../spoken/spoken.ts';
import { usePlanNames } from '../../use-plan-names.ts';
import { SimpleTable } from '../SimpleTable.tsx';

/** What is told to whom when: a row a wave, a column a phase that hears of it. */
export function WaveTable({ plan, phases }: { plan: PlanDocument; phases: readonly Phase[] }) {
  const { t } = useTranslation('plan');
  const { text, region } = usePlanNames(plan);
  const waves = plan.communication?.waves ?? [];
  const told = phases.filter(({ id }) => waves.some(({ pieces = [] }) => pieces.some(({ phase }) => phase === id)));
  return (
    <SimpleTable
      isCaptionHidden
      isWide
      caption={t('waves.caption')}
      head={[t('waves.wave'), ...told.map(({ name }) => text(name))]}
      rows={waves.map(({ id, name, channel, week, pieces = [] }) => ({
        id,
        head: (
          <>
            {text(name)}
            <small>{[t(`waveChannel.${channel}`), week && t('waves.week', { week })].filter(Boolean).join(' · ')}</small>
          </>
        ),
        cells: told.map((phase) => {
          const days = pieces.filter((piece) => piece.phase === phase.id).map(({ on }) => on);
          return days.length === 0
            ? null
            : days.map((day) => (
                <time key={day} dateTime={day}>
                  {shortDay(day, region)}
                </time>
              ));
        }),
      }))}
    />
  );
}
