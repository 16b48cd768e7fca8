import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChapterNav } from './ChapterNav.tsx';
import { CommunicationChapter } from './CommunicationChapter.tsx';
import { EarlyChapter } from './EarlyChapter.tsx';
import { GoalsChapter } from './GoalsChapter.tsx';
import { PlanFindings } from './PlanFindings.tsx';
import { PlanHead } from './PlanHead.tsx';
import { PlanLadder } from './PlanLadder.tsx';
import { ProcessChapter } from './ProcessChapter.tsx';
import { PublishDrawer } from './PublishDrawer.tsx';
import css from './plan.module.css';
import { ResponsibilitiesChapter } from './ResponsibilitiesChapter.tsx';
import { ApprovalList } from './review/ApprovalList.tsx';
import { SupersededNote } from './SupersededNote.tsx';
import { TeamsChapter } from './TeamsChapter.tsx';
import { TrainingChapter } from './TrainingChapter.tsx';
import { useLightPrint } from './use-light-print.ts';
import type { Plan } from './use-plan.ts';

/** What each chapter is given: the plan it reads from, what lint says of its part, and whether its reader could answer. */
export type ChapterProps = { plan: Pick<Plan, 'document' | 'findings'>; mayPublish: boolean };

export function PlanPaper({ plan, mayPublish }: { plan: Plan; mayPublish: boolean }) {
  const { t } = useTranslation('plan');
  useLightPrint();
  const [isPublishing, setPublishing] = useState(false);
  useEffect(() => {
    // The address may name a chapter that was not there yet when the page was opened.
    if (window.location.hash) document.getElementById(window.location.hash.slice(1))?.scrollIntoView();
  }, []);
  const chapter: ChapterProps = { plan, mayPublish };
  return (
    <div className={css.page}>
      <ChapterNav findings={plan.findings} />
      <article className={`sheet ${css.paper}`}>
        <SupersededNote plan={plan} />
        <PlanHead plan={plan} {...(mayPublish && { onPublish: () => setPublishing(true) })} />
        <PlanFindings findings={plan.findings} />
        <PlanLadder plan={plan.document} />
        <TeamsChapter {...chapter} />
        <ResponsibilitiesChapter {...chapter} />
        <ProcessChapter {...chapter} />
        <TrainingChapter {...chapter} />
        <EarlyChapter {...chapter} />
        <CommunicationChapter {...chapter} />
        <GoalsChapter {...chapter} />
        {plan.approvals.length > 0 && (
          <section className={css.chapter} aria-labelledby="approvals">
            <h2 id="approvals">{t('approvals')}</h2>
            <ApprovalList approvals={plan.approvals} />
          </section>
        )}
      </article>
      {isPublishing && <PublishDrawer onClose={() => setPublishing(false)} />}
    </div>
  );
}
