import { useTranslation } from 'react-i18next';
import { TextLink } from '../../../platform/ui/links.tsx';
import type { Finding } from '../../contract.ts';
import { CHAPTERS } from '../../schema/chapters.ts';
import { FindingCounts, FindingList } from './FindingList.tsx';
import css from './findings.module.css';
import { findingsByChapter } from './findings-of.ts';

/** What lint says of a draft, chapter by chapter: in the chapter each is shown again where it is written, with a button where the desk knows the remedy. */
export function FindingsOfDraft({ findings }: { findings: readonly Finding[] }) {
  const { t } = useTranslation('plan');
  return findingsByChapter(findings).map(({ chapter, own }) => (
    <section key={chapter ?? ''} className={css.ofChapter} aria-label={t(chapter ? `question.${chapter}` : 'findings.ofAll')}>
      <h3>
        {chapter ? (
          <TextLink to="/plan/draft" hash={chapter}>
            {CHAPTERS.findIndex(({ id }) => id === chapter) + 1}. {t(`question.${chapter}`)}
          </TextLink>
        ) : (
          t('findings.ofAll')
        )}
        <FindingCounts findings={own} />
      </h3>
      {own.some(({ fixable }) => fixable) && (
        <p className="quiet">{t('findings.fixable', { count: own.filter(({ fixable }) => fixable).length })}</p>
      )}
      <FindingList findings={own} />
    </section>
  ));
}
