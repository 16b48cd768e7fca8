import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { hueOf } from '../../../../platform/ui/hue-of.ts';
import type { PlanDocument, Team } from '../../../schema/schema.ts';
import { spokenTimes, weekdayName } from '../../../spoken/hours.ts';
import { usePlanNames } from '../../use-plan-names.ts';
import { useRegion } from '../../use-region.ts';
import css from './teams.module.css';
import { type Bar, shownHours, type WeekDay, weekOf, workedDays } from './week.ts';

/** The week at a glance: each team's opening hours in its soft hue, those on duty in the full one. A gap is open and nobody there. */
export function WeekFigure({ plan }: { plan: PlanDocument }) {
  const { t } = useTranslation('plan');
  const { text, region, tierName } = usePlanNames(plan);
  const calendarOf = (team: Team) => plan.calendars?.find(({ id }) => id === team.calendar);
  const teams = (plan.teams ?? []).filter((team) => plan.rota?.some((one) => one.team === team.id) || calendarOf(team));
  const shown = shownHours([...(plan.rota ?? []), ...teams.flatMap((team) => calendarOf(team)?.hours ?? [])]);
  const weeks = teams.map((team) => ({
    team,
    week: weekOf(calendarOf(team)?.hours ?? [], plan.rota?.filter((one) => one.team === team.id) ?? [], shown),
  }));
  const days = workedDays(weeks.map(({ week }) => week));
  return (
    <table className={css.week}>
      <caption className="visually-hidden">{t('week.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('week.team')}</th>
          {days.map((day) => (
            <th key={day} scope="col">
              <abbr title={weekdayName(day, region, 'long')}>{weekdayName(day, region)}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map(({ team, week }) => (
          <tr key={team.id} style={hueOf(team.tier)}>
            <th scope="row">
              {text(team.name)}
              {text(team.name) !== tierName(team.tier) && <span className={css.weekTier}>{tierName(team.tier)}</span>}
            </th>
            {week
              .filter(({ day }) => days.includes(day))
              .map((day) => (
                <Day key={day.day} day={day} />
              ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({ day: { open, duty } }: { day: WeekDay }) {
  const { t } = useTranslation('plan');
  const region = useRegion();
  const said = duty.map(({ from, to, people }) => {
    const times = spokenTimes({ from, to }, region);
    return people ? `${times}, ${t('people', { count: people })}` : times;
  });
  return (
    <td>
      <span className={css.track} aria-hidden="true">
        {open.map((bar) => (
          <span key={`open ${bar.at}`} className={css.openBar} style={placed(bar)} />
        ))}
        {duty.map((bar) => (
          <span key={`duty ${bar.at} ${bar.width}`} className={css.dutyBar} style={placed(bar)}>
            <span>{bar.people}</span>
          </span>
        ))}
      </span>
      <span className="visually-hidden">{said.join('; ') || t(open.length > 0 ? 'week.nobody' : 'week.closed')}</span>
    </td>
  );
}

const placed = ({ at, width }: Bar): CSSProperties => ({ left: `${at}%`, width: `${width}%` });
