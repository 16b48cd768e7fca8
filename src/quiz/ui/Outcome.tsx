import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../platform/ui/links.tsx';
import type { QuizAttempt } from '../contract.ts';
import { ExplanationCard } from './ExplanationCard.tsx';
import css from './quiz.module.css';

/** What an attempt came to, and for each question what was right and why; what was missed comes first. */
export function Outcome({ attempt: { state, score, passMark, explanations } }: { attempt: QuizAttempt }) {
  const { t } = useTranslation('quiz');
  const missed = explanations.toSorted((a, b) => (a.points ?? 0.5) - (b.points ?? 0.5));
  return (
    <div className={css.form}>
      <p className={css.score} data-state={state} role="status">
        <strong>{t('score', { score: score ?? 0 })}</strong> {t(`outcome.${state === 'open' ? 'failed' : state}`, { mark: passMark })}
      </p>
      <ol className={css.questions}>
        {missed.map((one) => (
          <li key={one.question} className={`sheet ${css.card}`}>
            <ExplanationCard explanation={one} />
          </li>
        ))}
      </ol>
      <div>
        <ButtonLink variant="default" to="/training/quizzes">
          {t('back')}
        </ButtonLink>
      </div>
    </div>
  );
}
