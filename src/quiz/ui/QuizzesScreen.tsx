import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { dayAndHour, useLocale } from '../../platform/ui/format.ts';
import { ButtonLink } from '../../platform/ui/links.tsx';
import { TierBadge } from '../../platform/ui/marks.tsx';
import { EmptyState, ErrorState, Loading, PageTitle } from '../../platform/ui/states.tsx';
import { sayRefusal, useMove } from '../../platform/ui/use-move.ts';
import { type QuizLine, startQuiz } from '../contract.ts';
import css from './quiz.module.css';
import { StateChip } from './StateChip.tsx';
import { useQuizzes } from './use-quizzes.ts';

/** The quiz of each programme: where one stands, and the way in. */
export function QuizzesScreen() {
  const { t } = useTranslation('quiz');
  const quizzes = useQuizzes();
  return (
    <div className={css.page}>
      <PageTitle>{t('title')}</PageTitle>
      <p className={css.lead}>{t('lead')}</p>
      {quizzes.isPending && <Loading lines={3} height={96} />}
      {quizzes.isLoadingError && <ErrorState error={quizzes.error} onRetry={() => void quizzes.refetch()} />}
      {quizzes.data?.length === 0 && <EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
      <ul className={css.cards}>
        {quizzes.data?.map((line) => (
          <Line key={line.programme} line={line} />
        ))}
      </ul>
    </div>
  );
}

function Line({ line }: { line: QuizLine }) {
  const { t } = useTranslation('quiz');
  const locale = useLocale();
  const go = useNavigate();
  const { programme, name, tier, questions, passMark, attempts, attemptsLeft, open, last, passedAt, mayKeep, toReview } = line;
  const start = useMove(startQuiz, { onDone: ({ id }) => void go({ to: '/training/quizzes/attempts/$attempt', params: { attempt: id } }) });
  return (
    <li className={`sheet ${css.card}`}>
      <div className={css.head}>
        <h2>
          <bdi>{name}</bdi>
        </h2>
        <TierBadge tier={tier} />
        {last && <StateChip state={last.state} />}
      </div>
      <p className="quiet">
        {[
          t('questions', { count: questions }),
          t('passMark', { mark: passMark }),
          t('attemptsLeft', { left: attemptsLeft, all: attempts }),
          passedAt && t('passedOn', { day: dayAndHour(locale).day(new Date(passedAt)) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <div className={css.moves}>
        {(open || attemptsLeft > 0) && (
          <Button
            loading={start.isPending}
            variant={open || !passedAt ? 'filled' : 'default'}
            onClick={() => start.mutate({ programme }, { onError: sayRefusal })}
          >
            {t(open ? 'goOn' : last ? 'again' : 'begin')}
          </Button>
        )}
        {last && (
          <ButtonLink variant="default" to="/training/quizzes/attempts/$attempt" params={{ attempt: last.id }}>
            {t('lastOutcome')}
          </ButtonLink>
        )}
        {mayKeep && (
          <ButtonLink variant="default" to="/training/quizzes/$programme" params={{ programme }}>
            {toReview > 0 ? t('toReview', { count: toReview }) : t('keep')}
          </ButtonLink>
        )}
      </div>
      {!open && attemptsLeft === 0 && <p>{t('used')}</p>}
    </li>
  );
}
