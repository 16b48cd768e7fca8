import { useTranslation } from 'react-i18next';
import type { ChapterProps } from '../../paper/PlanPaper.tsx';
import css from '../../plan.module.css';
import { Chapter } from '../Chapter.tsx';
import { Unanswered } from '../Unanswered.tsx';
import { WaveTable } from './WaveTable.tsx';

/** What is told to whom, and when. */
export function CommunicationChapter({ plan: { document: plan, findings }, mayPublish }: ChapterProps) {
  const { t } = useTranslation('plan');
  const phases = [...(plan.phases ?? [])].sort((a, b) => a.from.localeCompare(b.from));
  const waves = plan.communication?.waves ?? [];
  return (
    <Chapter id="communication" findings={findings}>
      {waves.length === 0 ? (
        <Unanswered question="communication" mayPublish={mayPublish} />
      ) : (
        <>
          <p className={css.lead}>{t('waves.lead')}</p>
          <WaveTable plan={plan} phases={phases} />
        </>
      )}
    </Chapter>
  );
}
