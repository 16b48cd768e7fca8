import { Tooltip } from '@mantine/core';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../platform/ui/format.ts';
import type { Figure } from '../contract.ts';
import css from './drift.module.css';
import { type Behind, QueueLink } from './QueueLink.tsx';
import { spokenDay } from './spoken-day.ts';

type Bar = Figure & { week: string; monday: string };
type Props = { bars: readonly Bar[]; behind: Behind; scale: number };

/** A bar for each week, as high as its tickets weigh against those opened in it; the number above it is how many they are. */
export function WeekStrip({ bars, behind, scale }: Props) {
  const { t } = useTranslation('report');
  const locale = useLocale();
  return (
    <ol className={css.weeks} aria-label={t('weeks')}>
      {bars.map(({ week, monday, tickets, per100 }) => {
        const label = t('week', {
          week: Number(week.slice(-2)),
          monday: spokenDay(monday, locale),
          tickets,
          rate: per100 === null ? '' : t('per100', { per100 }),
        });
        const bar = (
          <>
            <span className="visually-hidden">{label}</span>
            <span className={css.shown} aria-hidden="true">
              <span className={css.count}>{tickets > 0 ? tickets : '·'}</span>
              <span className={css.bar} style={{ '--share': share(per100, scale) } as CSSProperties} />
              <span className={css.weekNumber}>{Number(week.slice(-2))}</span>
            </span>
          </>
        );
        return (
          <li key={week}>
            {tickets > 0 ? (
              <Tooltip label={label}>
                <span>
                  <QueueLink behind={{ ...behind, driftWeek: week }} className={css.week}>
                    {bar}
                  </QueueLink>
                </span>
              </Tooltip>
            ) : (
              <span className={css.week} data-empty>
                {bar}
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}

/** Nothing was opened in that week: the departures are there, their weight is not known. */
function share(per100: number | null, scale: number): number {
  return per100 === null ? 0 : Math.min(1, per100 / scale);
}
