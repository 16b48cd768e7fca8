import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../platform/ui/format.ts';
import { Refused } from '../../../platform/ui/Refused.tsx';
import type { CoursePreview } from '../../sessions/ahead/contract.ts';
import { CANNOT_COME } from '../../words.ts';
import { timesIn } from './session-times.ts';
import css from './sessions.module.css';
import { type Previewed, usePreview } from './use-sessions.ts';
import { Warnings } from './Warnings.tsx';

/** What planning or moving would come to, before anything is kept. */
export function Preview({ asked }: { asked: Previewed | null }) {
  const { t } = useTranslation('training');
  const times = timesIn(useLocale());
  const seen = usePreview(asked);
  if (asked === null) return <p className="quiet">{t('preview.later')}</p>;
  if (seen.error) return <Refused error={seen.error} />;
  if (!seen.data) return <p className="quiet">{t('preview.looking')}</p>;
  const { startsAt, endsAt, minutes, warnings, cannotCome } = seen.data;
  return (
    <section className={css.preview} aria-label={t('preview.title')}>
      <h3>{t('preview.title')}</h3>
      <p>
        {times.day(startsAt)}, {times.hours(startsAt, endsAt)} ({t('minutes', { minutes })})
      </p>
      <Warnings warnings={warnings} />
      <CannotCome people={cannotCome} />
    </section>
  );
}

/** Who could not come, by the reason for it. */
export function CannotCome({ people }: { people: CoursePreview['cannotCome'] }) {
  const { t } = useTranslation('training');
  if (people.length === 0) return <p className="quiet">{t('preview.allCould')}</p>;
  return (
    <>
      <p>{t('preview.couldNot', { count: people.length })}</p>
      <dl className={css.reasons}>
        {CANNOT_COME.map((reason) => ({ reason, those: people.filter(({ because }) => because === reason) }))
          .filter(({ those }) => those.length > 0)
          .map(({ reason, those }) => (
            <div key={reason}>
              <dt>{t(`because.${reason}`, { count: those.length })}</dt>
              <dd>
                <bdi>{those.map(({ person }) => person.name).join(', ')}</bdi>
              </dd>
            </div>
          ))}
      </dl>
    </>
  );
}
