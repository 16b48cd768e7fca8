import { useTranslation } from 'react-i18next';
import { regional, useLocale } from '../../../../platform/ui/format.ts';
import { UserText } from '../../../../platform/ui/marks.tsx';
import type { CourseSession } from '../../../sessions/contract.ts';
import css from '../sessions.module.css';

/** What those who were there said, without their names. */
export function FeedbackSaid({ feedback }: { feedback: NonNullable<CourseSession['feedback']> }) {
  const { t } = useTranslation('training');
  const { count, average, helped, missed } = feedback;
  const region = regional(useLocale());
  const stars = average === null ? '' : new Intl.NumberFormat(region, { maximumFractionDigits: 1 }).format(average);
  return (
    <section className={`sheet ${css.card}`} aria-labelledby="feedback-said">
      <h2 id="feedback-said">{t('feedback.said')}</h2>
      {average === null ? <p className="quiet">{t('feedback.nobody')}</p> : <p>{t('feedback.average', { stars, count })}</p>}
      {(['helped', 'missed'] as const).map((which) => {
        const words = which === 'helped' ? helped : missed;
        if (words.length === 0) return null;
        return (
          <div key={which}>
            <h3>{t(`feedback.${which}`)}</h3>
            <ul className={css.said}>
              {words.map((one, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two may say the same, and nothing else tells them apart
                <li key={at}>
                  <UserText>{one}</UserText>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}
