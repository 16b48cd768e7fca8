import { Button } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState, ErrorState, Loading, PageTitle } from '../../platform/ui/states.tsx';
import type { KeptQuestion } from '../contract.ts';
import { QuestionForm } from './QuestionForm.tsx';
import { QuestionLine } from './QuestionLine.tsx';
import css from './quiz.module.css';
import { ReviewCard } from './ReviewCard.tsx';
import { useQuestions, useQuizzes, useReviews } from './use-quizzes.ts';

/** For whoever keeps a quiz: what waits to be read, and what the answers say of each question. */
export function KeepScreen() {
  const { programme } = useParams({ from: '/training/quizzes/$programme' });
  const { t } = useTranslation('quiz');
  const name = useQuizzes().data?.find((line) => line.programme === programme)?.name ?? programme;
  const reviews = useReviews(programme);
  const questions = useQuestions(programme);
  const [written, setWritten] = useState<KeptQuestion | 'new' | null>(null);
  if (reviews.isLoadingError) return <ErrorState error={reviews.error} onRetry={() => void reviews.refetch()} isScreen />;
  return (
    <div className={css.page}>
      <PageTitle>{t('of', { name })}</PageTitle>
      <section aria-labelledby="reviews">
        <h2 id="reviews">{t('reviews')}</h2>
        {reviews.isPending && <Loading lines={2} height={96} />}
        {reviews.data?.length === 0 && <p className="quiet">{t('noReviews')}</p>}
        <ul className={css.cards}>
          {reviews.data?.map((attempt) => (
            <li key={attempt.id} className={`sheet ${css.card}`}>
              <ReviewCard attempt={attempt} />
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="bank">
        <h2 id="bank">{t('bank')}</h2>
        <p className={css.lead}>{t('bankLead')}</p>
        <Button variant="default" mb="md" onClick={() => setWritten('new')}>
          {t('write.new')}
        </Button>
        {questions.isPending && <Loading lines={6} />}
        {questions.isLoadingError && <ErrorState error={questions.error} onRetry={() => void questions.refetch()} />}
        {questions.data?.length === 0 && <EmptyState title={t('emptyBank')} />}
        <ul className={`sheet ${css.lines}`}>
          {questions.data?.map((kept) => (
            <QuestionLine key={kept.question.id} kept={kept} programme={programme} onWrite={() => setWritten(kept)} />
          ))}
        </ul>
      </section>
      {written && <QuestionForm programme={programme} from={written === 'new' ? null : written} onClose={() => setWritten(null)} />}
    </div>
  );
}
