import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { startOfDay } from '../../../../calendar/days.ts';
import { phaseTimeline } from '../../../rules/phase-timeline.ts';
import type { Phase, PlanDocument } from '../../../schema/schema.ts';
import { shortDay, shortDays } from '../../../spoken/spoken.ts';
import { dayAt } from '../../today.ts';
import { usePlanNames } from '../../use-plan-names.ts';
import css from './early.module.css';

type Props = { plan: PlanDocument; phases: readonly Phase[]; current: string | null; now: Date };

/** The rollout on one line of months: each phase as long as it lasts, with the people it brings, and where today is. */
export function PhaseTimeline({ plan, phases, current, now }: Props) {
  const { t } = useTranslation('plan');
  const { text, region } = usePlanNames(plan);
  const today = dayAt(now, 'UTC');
  const { months, bars, todayAt } = phaseTimeline(phases, today);
  const month = new Intl.DateTimeFormat(region, { month: 'short', timeZone: 'UTC' });
  return (
    // What it shows is said again in the list of phases below it, with the same dates.
    <figure className={css.timeline} aria-label={t('phases.caption')}>
      <div className={css.months} aria-hidden="true">
        {months.map(({ day, at }) => (
          <span key={day} style={{ left: `${at}%` }}>
            {day.endsWith('-01-01') ? day.slice(0, 4) : month.format(startOfDay(day))}
          </span>
        ))}
      </div>
      <ol className={css.rows}>
        {phases.map((phase, index) => {
          const bar = bars[index];
          if (!bar) return null;
          const users = usersOf(phase);
          return (
            <li key={phase.id} aria-current={phase.id === current ? 'date' : undefined}>
              <span className={css.rowName}>
                <a href={`#phase-${phase.id}`}>{text(phase.name)}</a>
                <span className={css.rowFacts}>
                  {phase.to ? shortDays(phase.from, phase.to, region) : t('phases.from', { from: shortDay(phase.from, region) })}
                  {users > 0 && ` · ${t('people', { count: users })}`}
                  {bar.calls && ` · ${t('phases.calls')}`}
                </span>
              </span>
              <span className={css.lane} aria-hidden="true">
                {months.map(({ day, at }) => (
                  <i key={day} style={{ left: `${at}%` }} />
                ))}
                <b data-kind={phase.kind} data-open={bar.isOpen || undefined} style={{ left: `${bar.at}%`, width: `${bar.width}%` }} />
                {bar.calls && <span className={css.calls} style={{ left: `${bar.calls.at}%`, width: `${bar.calls.width}%` }} />}
              </span>
            </li>
          );
        })}
      </ol>
      {todayAt !== null && (
        <div className={css.today} data-early={todayAt < 30 || undefined} style={{ '--at': todayAt / 100 } as CSSProperties}>
          <span>{t('phases.today', { day: shortDay(today, region) })}</span>
        </div>
      )}
    </figure>
  );
}

/** How many people a phase brings. */
export function usersOf({ groups = [] }: Phase): number {
  return groups.reduce((sum, { users }) => sum + users, 0);
}
