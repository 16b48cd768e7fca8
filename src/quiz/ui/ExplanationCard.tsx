import { IconCheck, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { UserText } from '../../platform/ui/marks.tsx';
import type { QuizExplanation } from '../contract.ts';
import css from './quiz.module.css';

/** A question with what was answered, what would have been right, and why. */
export function ExplanationCard({ explanation }: { explanation: QuizExplanation }) {
  const { t } = useTranslation('quiz');
  const { ask, kind, options, left, chosen, right, text, model, points, why, whyNot, source } = explanation;
  return (
    <>
      <div className={css.head}>
        <h2>{ask}</h2>
        <span className="chip" data-tone={points === null ? 'warn' : points === 1 ? 'good' : points > 0 ? 'warn' : 'bad'}>
          {t(points === null ? 'points.unread' : points === 1 ? 'points.all' : points > 0 ? 'points.some' : 'points.none')}
        </span>
      </div>
      {(kind === 'single' || kind === 'several') && (
        <ul className={css.options}>
          {options.map((option, place) => (
            <li key={option} data-right={right.includes(place) || undefined}>
              {right.includes(place) ? (
                <IconCheck size={16} aria-hidden />
              ) : chosen.includes(place) ? (
                <IconX size={16} aria-hidden />
              ) : (
                <span />
              )}
              <span>
                {option}{' '}
                <span className="quiet">
                  {[right.includes(place) && t('right'), chosen.includes(place) && t('chosen'), whyNot[place]].filter(Boolean).join(' · ')}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
      {(kind === 'order' || kind === 'match') && (
        <ol className={css.options} data-kind={kind}>
          {right.map((place, index) => (
            <li key={place}>
              {chosen[index] === place ? <IconCheck size={16} aria-hidden /> : <IconX size={16} aria-hidden />}
              <span>
                {kind === 'match' ? `${left[index]}: ${options[place]}` : options[place]}{' '}
                {chosen[index] !== place && (
                  <span className="quiet">{t('instead', { given: options[chosen[index] ?? -1] ?? t('nothing') })}</span>
                )}
              </span>
            </li>
          ))}
        </ol>
      )}
      {kind === 'text' && (
        <dl className={css.written}>
          <dt>{t('written')}</dt>
          <dd>{text ? <UserText>{text}</UserText> : t('nothing')}</dd>
          <dt>{t('model')}</dt>
          <dd>{model}</dd>
        </dl>
      )}
      <p>{why}</p>
      <p className="quiet">{source.kind === 'plan' ? t('sourcePlan') : t('source', { source: source.words })}</p>
    </>
  );
}
