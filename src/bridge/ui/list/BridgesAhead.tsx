import { useTranslation } from 'react-i18next';
import { daysAfter } from '../../../calendar/days.ts';
import { TextLink } from '../../../platform/ui/links.tsx';
import { EmptyState, ErrorState, Loading } from '../../../platform/ui/states.tsx';
import { useTimes } from '../times.ts';
import { useBridgesOf } from '../use-bridges.ts';
import { BridgeRow } from './BridgeRow.tsx';
import { byDay } from './by-day.ts';
import css from './list.module.css';
import { useHour } from './use-hour.ts';

/** The calls of a series are made so many days ahead. */
const DAYS_AHEAD = 14;

/** What is live now, and below it what comes, day by day, with what will not be held. */
export function BridgesAhead() {
  const { t } = useTranslation('bridge');
  const times = useTimes();
  const hour = useHour();
  const span = { from: hour.toISOString(), to: daysAfter(hour, DAYS_AHEAD + 1).toISOString() };
  const live = useBridgesOf('live');
  const ahead = useBridgesOf('scheduled', { to: span.to });
  const cancelled = useBridgesOf('cancelled', span);
  const today = times.dayOf(hour);
  if (live.isPending || ahead.isPending) return <Loading lines={4} height={64} />;
  if (!ahead.data) return <ErrorState error={ahead.error} onRetry={() => void ahead.refetch()} />;
  const days = byDay([...ahead.data, ...(cancelled.data ?? [])], times.dayOf);
  return (
    <>
      {(live.data ?? []).length > 0 && (
        <section className={css.part} aria-labelledby="bridges-live">
          <h2 id="bridges-live">{t('list.live')}</h2>
          <ul className={`sheet ${css.rows}`} data-live>
            {live.data?.map((bridge) => (
              <BridgeRow key={bridge.id} bridge={bridge} />
            ))}
          </ul>
        </section>
      )}
      <section className={css.part} aria-labelledby="bridges-ahead">
        <h2 id="bridges-ahead">{t('list.ahead')}</h2>
        {days.length === 0 && (
          <div className="sheet">
            <EmptyState
              title={t('list.noneAhead')}
              action={
                <TextLink to="/plan" hash="early">
                  {t('list.toPhases')}
                </TextLink>
              }
            >
              {t('list.noneAheadText')}
            </EmptyState>
          </div>
        )}
        {days.map(({ day, items }) => (
          <div key={day} className={css.day}>
            <h3>{day === today ? t('list.today', { day: times.day(items[0]?.startsAt ?? day) }) : times.day(items[0]?.startsAt ?? day)}</h3>
            <ul className={`sheet ${css.rows}`}>
              {items.map((bridge) => (
                <BridgeRow key={bridge.id} bridge={bridge} />
              ))}
            </ul>
          </div>
        ))}
      </section>
    </>
  );
}
