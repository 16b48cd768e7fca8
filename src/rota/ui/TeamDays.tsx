import { useTranslation } from 'react-i18next';
import { onDay } from './layout/columns.ts';
import { inNumbers, inWords } from './layout/instants.ts';
import css from './rota.module.css';
import { useRotaTimes } from './rota-times.ts';
import { standInOf } from './stand-in-of.ts';
import type { DaysProps } from './TeamGrid.tsx';

/** On a phone: a team day by day, as lists. */
export function TeamDays({ me, rota, team, frame, onOpen }: DaysProps) {
  const { t } = useTranslation('rota');
  const times = useRotaTimes(team.timeZone);
  const days = frame.days.filter((day) => frame.inside.from <= day && day <= frame.inside.to);
  const shifts = rota.shifts.map((shift) => ({ ...inNumbers(shift), shift }));
  const absences = rota.absences.map((absence) => ({ ...inNumbers(absence), absence }));
  return (
    <ol className={css.days}>
      {days.map((day) => {
        const there = onDay(shifts, day, team.timeZone).sort((a, b) => a.from - b.from);
        const away = onDay(absences, day, team.timeZone);
        const gaps = onDay(rota.gaps.map(inNumbers), day, team.timeZone);
        if (there.length + away.length + gaps.length === 0 && !team.holidays.includes(day)) return null;
        return (
          <li key={day} className={css.day}>
            <h3 className={css.dayName}>
              {times.day(day)}
              {team.holidays.includes(day) && <span className={css.holiday}>{t('holiday')}</span>}
            </h3>
            <ul>
              {there.map(({ shift, from, to }) => (
                <li key={shift.id}>
                  <button
                    type="button"
                    className={css.dayLine}
                    data-me={shift.person.id === me.id || undefined}
                    onClick={() => onOpen({ kind: 'shift', shift, team, standIn: standInOf(rota, shift) })}
                  >
                    <span className={css.dayTime}>{times.short({ from, to })}</span>
                    <bdi>{shift.person.name}</bdi>
                    {shift.source !== 'layer' && <span className={css.you}>{t(`source.${shift.source}`)}</span>}
                  </button>
                </li>
              ))}
              {gaps.map((gap) => (
                <li key={inWords(gap).from}>
                  <button type="button" className={css.dayLine} data-gap onClick={() => onOpen({ kind: 'gaps', day, team, rota })}>
                    <span className={css.dayTime}>{times.short(gap)}</span>
                    {t('gap.line', { staffed: gap.staffed, needed: gap.needed })}
                  </button>
                </li>
              ))}
              {away.map(({ absence }) => (
                <li key={absence.id}>
                  <button
                    type="button"
                    className={css.dayLine}
                    data-away
                    onClick={() =>
                      onOpen({ kind: 'absence', absence, timeZone: team.timeZone, mayEnd: absence.person.id === me.id || team.mayEdit })
                    }
                  >
                    <span className={css.dayTime}>{t('awayShort')}</span>
                    <bdi>{absence.person.name}</bdi>
                  </button>
                </li>
              ))}
            </ul>
          </li>
        );
      })}
    </ol>
  );
}
