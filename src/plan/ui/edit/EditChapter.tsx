import { SegmentedControl } from '@mantine/core';
import { type ComponentType, memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CHAPTERS, type ChapterId } from '../../chapters.ts';
import type { Completeness } from '../../completeness.ts';
import type { Finding } from '../../contract.ts';
import type { PlanDocument } from '../../schema.ts';
import { ChapterFrame } from '../Chapter.tsx';
import { CommunicationChapter } from '../CommunicationChapter.tsx';
import { EarlyChapter } from '../EarlyChapter.tsx';
import { findingsOf } from '../findings-of.ts';
import { GoalsChapter } from '../GoalsChapter.tsx';
import type { ChapterProps } from '../PlanPaper.tsx';
import { ProcessChapter } from '../ProcessChapter.tsx';
import css from '../plan.module.css';
import { ResponsibilitiesChapter } from '../ResponsibilitiesChapter.tsx';
import { TeamsChapter } from '../TeamsChapter.tsx';
import { TrainingChapter } from '../TrainingChapter.tsx';
import { CommunicationEditor } from './CommunicationEditor.tsx';
import type { DraftStore } from './draft-store.ts';
import { EarlyEditor } from './EarlyEditor.tsx';
import own from './edit-chapter.module.css';
import { GoalsEditor } from './GoalsEditor.tsx';
import { Missing } from './Missing.tsx';
import { ProcessEditor } from './ProcessEditor.tsx';
import { ResponsibilitiesEditor } from './ResponsibilitiesEditor.tsx';
import { TeamsEditor } from './TeamsEditor.tsx';
import { TrainingEditor } from './TrainingEditor.tsx';

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
