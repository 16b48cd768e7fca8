import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChapterNav } from '../chapters/ChapterNav.tsx';
import { CommunicationChapter } from '../chapters/communication/CommunicationChapter.tsx';
import { EarlyChapter } from '../chapters/early/EarlyChapter.tsx';
import { GoalsChapter } from '../chapters/goals/GoalsChapter.tsx';
import { ProcessChapter } from '../chapters/process/ProcessChapter.tsx';
import { ResponsibilitiesChapter } from '../chapters/responsibilities/ResponsibilitiesChapter.tsx';
import { TeamsChapter } from '../chapters/teams/TeamsChapter.tsx';
import { TrainingChapter } from '../chapters/training/TrainingChapter.tsx';
import { PublishDrawer } from '../file/PublishDrawer.tsx';
import { PlanFindings } from '../findings/PlanFindings.tsx';
import { PlanLadder } from '../ladder/PlanLadder.tsx';
import css from '../plan.module.css';
import { ApprovalList } from '../review/ApprovalList.tsx';
import { OverruledList } from '../review/OverruledList.tsx';
import { HolidaysContext } from '../use-holidays.ts';
import type { Plan } from '../use-plan.ts';
import { PlanHead } from './PlanHead.tsx';
import { SupersededNote } from './SupersededNote.tsx';
import { useLightPrint } from './use-light-print.ts';

/** What each chapter is given: the plan it reads from, what lint says of its part, and whether its reader could answer. */
export type ChapterProps = { plan: Pick<Plan, 'document' | 'findings'>; mayPublish: boolean };

export function PlanPaper({ plan, mayPublish, tools }: { plan: Plan; mayPublish: boolean; tools: ReactNode }) {
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
        <PlanHead plan={plan} tools={tools} {...(mayPublish && { onPublish: () => setPublishing(true) })} />
        <PlanFindings findings={plan.findings} />
        <PlanLadder plan={plan.document} />
        <HolidaysContext value={plan.holidays}>
          <TeamsChapter {...chapter} />
        </HolidaysContext>
        <ResponsibilitiesChapter {...chapter} />
        <ProcessChapter {...chapter} />
        <TrainingChapter {...chapter} />
        <EarlyChapter {...chapter} />
        <CommunicationChapter {...chapter} />
        <GoalsChapter {...chapter} />
        {plan.approvals.length + plan.overruled.length > 0 && (
          <section className={css.chapter} aria-labelledby="approvals">
            <h2 id="approvals">{t('approvals')}</h2>
            <ApprovalList approvals={plan.approvals} />
            <OverruledList overruled={plan.overruled} />
          </section>
        )}
      </article>
      {isPublishing && <PublishDrawer onClose={() => setPublishing(false)} />}
    </div>
  );
}
