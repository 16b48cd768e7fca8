import { IconChevronRight } from '@tabler/icons-react';
import { createContext, type ReactNode, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../contract.ts';
import { CHAPTERS, type ChapterId } from '../../schema/chapters.ts';
import { FindingCounts, FindingList } from '../findings/FindingList.tsx';
import findingsCss from '../findings/findings.module.css';
import { findingsOf } from '../findings/findings-of.ts';
import css from '../plan.module.css';

/** Where the question and what is missing are already said around it, a chapter is its answer alone. */
export const ChapterFrame = createContext<'own' | 'outside'>('own');

type Props = { id: ChapterId; findings: readonly Finding[]; children: ReactNode };

/** One of the five questions, with what is still missing from its answer. */
export function Chapter({ id, findings, children }: Props) {
  const { t } = useTranslation('plan');
  const own = findingsOf(id, findings);
  if (useContext(ChapterFrame) === 'outside') return children;
  return (
    <section id={id} className={css.chapter} aria-labelledby={`${id}-question`} data-chapter>
      <div className={css.chapterHead}>
        <span className={css.number} aria-hidden="true">
          {CHAPTERS.findIndex((chapter) => chapter.id === id) + 1}
        </span>
        <h2 id={`${id}-question`}>{t(`question.${id}`)}</h2>
      </div>
      {own.length > 0 && (
        <details className={`${findingsCss.fold} no-print`} data-of="chapter">
          <summary>
            <IconChevronRight size={14} aria-hidden />
            <FindingCounts findings={own} />
            <span className="visually-hidden">{t('findings.ofChapter')}</span>
          </summary>
          <FindingList findings={own} />
        </details>
      )}
      {children}
    </section>
  );
}

/** A part of an answer, under its own heading. */
export function Part({ title, lead, children }: { title: string; lead?: ReactNode; children: ReactNode }) {
  return (
    <section className={css.part}>
      <h3>{title}</h3>
      {lead && <p className={css.lead}>{lead}</p>}
      {children}
    </section>
  );
}
