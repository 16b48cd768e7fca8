import { useTranslation } from 'react-i18next';
import type { ChapterProps } from '../../paper/PlanPaper.tsx';
import { usePlanNames } from '../../use-plan-names.ts';
import { Chapter, Part } from '../Chapter.tsx';
import { SimpleTable } from '../SimpleTable.tsx';
import { Unanswered } from '../Unanswered.tsx';

/** What the rollout is for and how one sees that it succeeds; what stands in its way and what is done about it. */
export function GoalsChapter({ plan: { document: plan, findings }, mayPublish }: ChapterProps) {
  const { t } = useTranslation('plan');
  const { text } = usePlanNames(plan);
  const { aims = [], challenges = [] } = plan.goals ?? {};
  return (
    <Chapter id="goals" findings={findings}>
      {aims.length + challenges.length === 0 && <Unanswered question="goals" mayPublish={mayPublish} />}
      {aims.length > 0 && (
        <Part title={t('aims.title')}>
          <SimpleTable
            caption={t('aims.title')}
            isCaptionHidden
            isWide
            head={[t('aims.name'), t('aims.value'), t('aims.measure'), t('aims.target')]}
            rows={aims.map(({ id, name, value, measure, target }) => ({
              id,
              head: text(name),
              cells: [value, measure, target].map((words) => text(words) || null),
            }))}
          />
        </Part>
      )}
      {challenges.length > 0 && (
        <Part title={t('challenges.title')}>
          <SimpleTable
            caption={t('challenges.title')}
            isCaptionHidden
            isWide
            head={[t('challenges.name'), t('challenges.impact'), t('challenges.mitigation')]}
            rows={challenges.map(({ id, name, impact, mitigation }) => ({
              id,
              head: text(name),
              cells: [impact, mitigation].map((words) => text(words) || null),
            }))}
          />
        </Part>
      )}
    </Chapter>
  );
}
