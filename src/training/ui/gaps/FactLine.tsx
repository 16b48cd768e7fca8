import { useTranslation } from 'react-i18next';
import { useMissingWord } from '../../../escalation/ui/use-missing-word.ts';
import { TextLink } from '../../../platform/ui/links.tsx';
import { RelativeTime } from '../../../platform/ui/marks.tsx';
import type { TrainingGap } from '../../gaps/contract.ts';
import css from './gaps.module.css';

/** What happened, where one sees it whole, when, and what it was about. */
export function FactLine({ fact: { kind, at, ticket, attempt, points } }: { fact: TrainingGap }) {
  const { t } = useTranslation('training');
  const word = useMissingWord();
  return (
    <li className={css.fact}>
      <p className={css.what}>
        <span>{t(`gaps.fact.${kind}`)}</span>
        <span className="quiet">
          <RelativeTime at={at} />
        </span>
      </p>
      {points.length > 0 && (
        <ul className={css.points}>
          {points.map((point) => (
            <li key={point}>
              <bdi>{kind === 'packet-sent-back' ? word(point) : point}</bdi>
            </li>
          ))}
        </ul>
      )}
      {ticket && (
        <TextLink to="/desk/tickets/$ticket" params={{ ticket: String(ticket.number) }} size="sm">
          #{ticket.number} <bdi>{ticket.subject}</bdi>
        </TextLink>
      )}
      {attempt?.of === 'lab' && (
        <TextLink to="/training/labs/$attempt" params={{ attempt: attempt.id }} size="sm">
          {t('gaps.lab', { title: attempt.title })}
        </TextLink>
      )}
      {attempt?.of === 'quiz' && (
        <TextLink to="/training/quizzes/attempts/$attempt" params={{ attempt: attempt.id }} size="sm">
          {t('gaps.quiz', { title: attempt.title })}
        </TextLink>
      )}
    </li>
  );
}
