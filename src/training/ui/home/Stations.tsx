import { useTranslation } from 'react-i18next';
import { spokenMinutes } from '../../../plan/spoken/spoken.ts';
import { dateTime, dayAndHour, regional, useLocale } from '../../../platform/ui/format.ts';
import type { PathStation, TrainingPath } from '../../path/contract.ts';
import css from './path.module.css';

/** Like the stations of the ladder: what is done, what comes next, what is still ahead. */
export function Stations({ path }: { path: TrainingPath }) {
  const { t } = useTranslation('training');
  const sayState = useStateSentence(path);
  return (
    <ol className={css.stations} aria-label={t('path.label')}>
      {path.stations.map((one) => (
        <li key={one.station} className={css.station} data-state={one.state} aria-current={one.state === 'next' ? 'step' : undefined}>
          <span className={css.mark} aria-hidden="true" />
          <span className={css.name}>{t(`station.${one.station}`)}</span>
          <span className={css.state}>{sayState(one)}</span>
        </li>
      ))}
    </ol>
  );
}

function useStateSentence({ session, certificate }: TrainingPath): (one: PathStation) => string {
  const { t } = useTranslation('training');
  const locale = useLocale();
  return ({ station, state, at, minutes }) => {
    const length = minutes === null ? '' : spokenMinutes(minutes, regional(locale));
    if (state === 'done') return at ? t('path.doneOn', { day: dayAndHour(locale).day(new Date(at)) }) : t('path.done');
    if (state === 'waiting' && station === 'attendance' && session)
      return t(session.own === 'waiting' ? 'path.queued' : 'path.booked', { at: dateTime(new Date(session.startsAt), locale) });
    if (state === 'waiting') return t(station === 'quiz' ? 'path.inReview' : 'path.coming');
    const words = state === 'next' ? t('path.next') : station === 'certificate' && certificate ? t('path.renew') : t('path.open');
    return [words, length].filter(Boolean).join(' · ');
  };
}
