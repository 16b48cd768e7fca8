import { SegmentedControl } from '@mantine/core';
import { type ComponentType, memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../contract.ts';
import type { Completeness } from '../../rules/completeness.ts';
import { CHAPTERS, type ChapterId } from '../../schema/chapters.ts';
import type { PlanDocument } from '../../schema/schema.ts';
import { ChapterFrame } from '../chapters/Chapter.tsx';
import { CommunicationChapter } from '../chapters/communication/CommunicationChapter.tsx';
import { EarlyChapter } from '../chapters/early/EarlyChapter.tsx';
import { GoalsChapter } from '../chapters/goals/GoalsChapter.tsx';
import { ProcessChapter } from '../chapters/process/ProcessChapter.tsx';
import { ResponsibilitiesChapter } from '../chapters/responsibilities/ResponsibilitiesChapter.tsx';
import { TeamsChapter } from '../chapters/teams/TeamsChapter.tsx';
import { TrainingChapter } from '../chapters/training/TrainingChapter.tsx';
import { findingsOf } from '../findings/findings-of.ts';
import type { ChapterProps } from '../paper/PlanPaper.tsx';
import css from '../plan.module.css';
import { CommunicationEditor } from './communication/CommunicationEditor.tsx';
import type { DraftStore } from './draft/draft-store.ts';
import { EarlyEditor } from './early/EarlyEditor.tsx';
import own from './edit-chapter.module.css';
import { GoalsEditor } from './goals/GoalsEditor.tsx';
import { Missing } from './Missing.tsx';
import { ProcessEditor } from './process/ProcessEditor.tsx';
import { ResponsibilitiesEditor } from './responsibilities/ResponsibilitiesEditor.tsx';
import { TeamsEditor } from './teams/TeamsEditor.tsx';
import { TrainingEditor } from './training/TrainingEditor.tsx';

const PAGES: Record<ChapterId, { Reading: ComponentType<ChapterProps>; Editor: ComponentType<{ plan: PlanDocument }> }> = {
  teams: { Reading: TeamsChapter, Editor: TeamsEditor },
  responsibilities: { Reading: ResponsibilitiesChapter, Editor: ResponsibilitiesEditor },
  process: { Reading: ProcessChapter, Editor: ProcessEditor },
  training: { Reading: TrainingChapter, Editor: TrainingEditor },
  early: { Reading: EarlyChapter, Editor: EarlyEditor },
  communication: { Reading: CommunicationChapter, Editor: CommunicationEditor },
  goals: { Reading: GoalsChapter, Editor: GoalsEditor },
};

type Props = { id: ChapterId; plan: PlanDocument; findings: readonly Finding[]; completeness: Completeness; store: DraftStore };

/** A question with why it matters, how much of its answer is there and what is missing; below it the answer, to be read or written. */
export const EditChapter = memo(({ id, plan, findings, completeness, store }: Props) => {
  const { t } = useTranslation('plan');
  const [isReading, setReading] = useState(false);
  const { Reading, Editor } = PAGES[id];
  return (
    <section id={id} className={`${css.chapter} ${own.chapter}`} aria-labelledby={`${id}-question`} data-chapter>
      <div className={own.head}>
        <div className={css.chapterHead}>
          <span className={css.number} aria-hidden="true">
            {CHAPTERS.findIndex((chapter) => chapter.id === id) + 1}
          </span>
          <h2 id={`${id}-question`}>{t(`question.${id}`)}</h2>
        </div>
        <SegmentedControl
          size="xs"
          className={own.mode}
          aria-label={t('edit.mode.label', { chapter: t(`short.${id}`) })}
          value={isReading ? 'read' : 'edit'}
          onChange={(mode) => setReading(mode === 'read')}
          data={(['edit', 'read'] as const).map((mode) => ({ value: mode, label: t(`edit.mode.${mode}`) }))}
        />
      </div>
      <p className={own.why}>{t(`why.${id}`)}</p>
      <Missing chapter={id} completeness={completeness} findings={findingsOf(id, findings)} store={store} />
      {isReading ? (
        <ChapterFrame value="outside">
          <Reading plan={{ document: plan, findings: [...findings] }} mayPublish />
        </ChapterFrame>
      ) : (
        <Editor plan={plan} />
      )}
    </section>
  );
});
EditChapter.displayName = 'EditChapter';
