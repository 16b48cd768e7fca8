import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../platform/ui/format.ts';
import { TierBadge } from '../../../platform/ui/marks.tsx';
import type { CourseLine } from '../../sessions/contract.ts';
import { EnrolButton } from './EnrolButton.tsx';
import { OwnChip, StateChip } from './StateChip.tsx';
import { timesIn } from './session-times.ts';
import css from './sessions.module.css';

/** A session in a line: when, what, by whom, where, how full, and how the reader stands to it. */
export function SessionRow({ session, me, now }: { session: CourseLine; me: string; now: Date }) {
  const { t } = useTranslation('training');
  const times = timesIn(useLocale());
  const { id, name, tier, state, startsAt, endsAt, trainer, place, joinAddress, seats, taken, waiting, own } = session;
  const isAhead = state === 'planned' || state === 'running';
  const isLate = state === 'planned' && new Date(startsAt) < now;
  return (
    <li className={css.row} data-state={state}>
      <span className={css.when}>
        <span className={css.date}>{times.day(startsAt)}</span>
        {times.hours(startsAt, endsAt)}
      </span>
      <span className={css.what}>
        <Link to="/training/sessions/$session" params={{ session: id }} className={css.link}>
          <bdi>{name}</bdi>
        </Link>
        <span className={css.facts}>
          <TierBadge tier={tier} />
          {state !== 'planned' && <StateChip state={state} />}
          {isLate && (
            <span className="chip" data-tone="bad">
              {t('late.notBegun')}
            </span>
          )}
          {isAhead && <OwnChip own={own} />}
          {trainer.id === me && (
            <span className="chip" data-tone="tier-2">
              {t('own.trainer')}
            </span>
          )}
          <bdi>{trainer.name}</bdi>
          {(place || joinAddress) && <bdi>{place ?? t('online')}</bdi>}
          <span>{t('taken', { taken, seats, waiting })}</span>
        </span>
      </span>
      <EnrolButton session={session} me={me} />
    </li>
  );
}
