import { phaseOn } from '../../../rules/in-force.ts';
import type { ChapterProps } from '../../paper/PlanPaper.tsx';
import { Chapter } from '../Chapter.tsx';
import { Unanswered } from '../Unanswered.tsx';
import css from './early.module.css';
import { PhaseCard } from './PhaseCard.tsx';
import { PhaseTimeline } from './PhaseTimeline.tsx';

/** Question 5: the phases on a line, each in words. */
export function EarlyChapter({ plan: { document: plan, findings }, mayPublish }: ChapterProps) {
  const now = new Date();
  const phases = [...(plan.phases ?? [])].sort((a, b) => a.from.localeCompare(b.from));
  const current = phaseOn(plan, now)?.id ?? null;
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
    </Chapter>
  );
}
