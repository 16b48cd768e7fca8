import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ErrorState, Loading, PageTitle } from '../../platform/ui/states.tsx';
import { AnswerForm } from './AnswerForm.tsx';
import { Outcome } from './Outcome.tsx';
import css from './quiz.module.css';
import { StateChip } from './StateChip.tsx';
import { useAttempt } from './use-quizzes.ts';

/** An attempt: to be answered while it is open, and to learn from once it has been. */
export function AttemptScreen() {
  const { attempt: id } = useParams({ from: '/training/quizzes/attempts/$attempt' });
  const { t } = useTranslation('quiz');
  const attempt = useAttempt(id);
  if (attempt.isPending) return <Loading lines={5} height={120} />;
  if (attempt.isLoadingError) return <ErrorState error={attempt.error} onRetry={() => void attempt.refetch()} isScreen />;
  const { programmeName, state } = attempt.data;
  return (
    <div className={css.page}>
      <PageTitle aside={state !== 'open' && <StateChip state={state} />}>{t('of', { name: programmeName })}</PageTitle>
      {state === 'open' ? <AnswerForm attempt={attempt.data} /> : <Outcome attempt={attempt.data} />}
    </div>
  );
}
