import { useTranslation } from 'react-i18next';
import { phaseOn } from '../in-force.ts';
import { Chapter, Part } from './Chapter.tsx';
import css from './early.module.css';
import { PhaseCard } from './PhaseCard.tsx';
import { PhaseTimeline } from './PhaseTimeline.tsx';
import type { ChapterProps } from './PlanPaper.tsx';
import { Unanswered } from './Unanswered.tsx';
import { WaveTable } from './WaveTable.tsx';

/** Question 5: the phases on a line, each in words, and what is told to whom when. */
export function EarlyChapter({ plan: { document: plan, findings }, mayPublish }: ChapterProps) {
  const { t } = useTranslation('plan');
  const now = new Date();
  const phases = [...(plan.phases ?? [])].sort((a, b) => a.from.localeCompare(b.from));
  const current = phaseOn(plan, now)?.id ?? null;
  const waves = plan.communication?.waves ?? [];
  return (
    <Chapter id="early" findings={findings}>
      {phases.length === 0 ? (
        <Unanswered question="phases" mayPublish={mayPublish} />
      ) : (
        <>
          <PhaseTimeline plan={plan} phases={phases} current={current} now={now} />
          <ol className={css.phases}>
            {phases.map((phase) => (
              <PhaseCard key={phase.id} plan={plan} phase={phase} isCurrent={phase.id === current} />
            ))}
          </ol>
        </>
      )}
      <Part title={t('waves.title')} lead={waves.length > 0 && t('waves.lead')}>
        {waves.length === 0 ? <Unanswered question="communication" mayPublish={mayPublish} /> : <WaveTable plan={plan} phases={phases} />}
      </Part>
    </Chapter>
  );
}
