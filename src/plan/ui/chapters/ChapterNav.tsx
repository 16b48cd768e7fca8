import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../contract.ts';
import type { Completeness } from '../../rules/completeness.ts';
import { CHAPTERS, type ChapterId } from '../../schema/chapters.ts';
import { findingsOf } from '../findings/findings-of.ts';
import css from './chapter-nav.module.css';
import { MeterRing } from './MeterRing.tsx';
import { useCurrentChapter } from './use-current-chapter.ts';

type Props = { findings: readonly Finding[]; meters?: Record<ChapterId, Completeness> };

/** The five questions beside the document, the one being read marked, with how much of each is answered; a row above it where there is no room beside. */
export function ChapterNav({ findings, meters }: Props) {
  const { t } = useTranslation('plan');
  const current = useCurrentChapter();
  const row = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const link = current && row.current?.querySelector<HTMLElement>(`[href="#${current}"]`);
    if (link && row.current) row.current.scrollTo({ left: link.offsetLeft - 48 });
  }, [current]);
  return (
    <nav className={`${css.nav} no-print`} data-metered={meters ? true : undefined} aria-label={t('contents')}>
      <ol ref={row}>
        {CHAPTERS.map(({ id }, index) => {
          const open = findingsOf(id, findings).filter(({ severity }) => severity !== 'info');
          return (
            <li key={id}>
              <a href={`#${id}`} aria-current={current === id ? 'location' : undefined}>
                <span className={css.navNumber}>{meters ? <MeterRing number={index + 1} {...meters[id]} /> : index + 1}</span>
                <span className={css.question}>{t(`question.${id}`)}</span>
                <span className={css.short}>{t(`short.${id}`)}</span>
                {open.length > 0 && (
                  <span className={css.open} data-tone={open.some(({ severity }) => severity === 'error') ? 'bad' : 'warn'}>
                    <span aria-hidden="true">{open.length}</span>
                    <span className="visually-hidden">{t('findings.open', { count: open.length })}</span>
                  </span>
                )}
              </a>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
