import { Code } from '@mantine/core';
import { IconHelpHexagon } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { chapterOf } from '../../schema/chapters.ts';
import { EXAMPLE_ANSWERS, type OpenQuestion } from './example-answers.ts';
import css from './unanswered.module.css';

/** A question that this version of the plan leaves open, and how it is answered. */
export function Unanswered({ question, mayPublish }: { question: OpenQuestion; mayPublish: boolean }) {
  const { t } = useTranslation('plan');
  return (
    <div className={css.unanswered}>
      <IconHelpHexagon size={22} stroke={1.5} aria-hidden />
      <div>
        <p className={css.question}>{t(`open.${question}`)}</p>
        {mayPublish ? (
          <Link to="/plan/draft" hash={chapterOf(EXAMPLE_ANSWERS[question]) ?? ''} className={`${css.toEditor} no-print`}>
            {t('edit.answer')}
          </Link>
        ) : (
          <p className={css.answer}>{t('open.reader')}</p>
        )}
        {mayPublish && (
          <details className="no-print">
            <summary>{t('open.how')}</summary>
            <Code block>{EXAMPLE_ANSWERS[question]}</Code>
            <p className={css.answer}>{t('open.ways')}</p>
            <Code block>{'npm run relevo -- plan publish support-plan.yaml\nPOST /api/v1/plan/publish   { "source": "…" }'}</Code>
          </details>
        )}
      </div>
    </div>
  );
}
