import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '../../identity/contract.ts';
import { useNow } from '../../staff/ui/list/use-now.ts';
import type { Rota, RotaShift } from '../contract.ts';
import { marksOf } from './Ground.tsx';
import { type Column, columnsOf, hoursFor, placeOf } from './layout/columns.ts';
import { type Frame, weekOf } from './layout/frames.ts';
import { inNumbers } from './layout/instants.ts';
import { NeedRow } from './NeedRow.tsx';
import { PersonRow } from './PersonRow.tsx';
import css from './rota.module.css';
import { type RotaTimes, useRotaTimes } from './rota-times.ts';
import type { OpenSheet, RotaTeam } from './sheets/rota-sheet.ts';

export type DaysProps = { me: Me; rota: Rota; team: RotaTeam; frame: Frame; onOpen: OpenSheet };

/** The days side by side, a row for each person, and below them how many are needed and are there. */
export function TeamGrid({ me, rota, team, frame, onOpen }: DaysProps) {
  const times = useRotaTimes(team.timeZone);
  const now = useNow().getTime();
  const [dragged, setDragged] = useState<RotaShift | null>(null);
  const drawn = [...rota.shifts, ...rota.needs].map(inNumbers);
  const columns = columnsOf(frame.days, hoursFor(drawn, team.timeZone), team.timeZone);
  const isMonth = columns.length > 7;
  const gone = rota.shifts.map(({ person }) => person).filter(({ id }) => !team.people.some((one) => one.id === id));
  const people = [...team.people, ...new Map(gone.map((person) => [person.id, person])).values()];
  const ofMe = people.filter(({ id }) => id === me.id);
  const others = people.filter(({ id }) => id !== me.id);
  const today = times.dayAt(now);
  const present = placeOf({ from: now, to: now + 60_000 }, columns);
  return (
    <div className={css.scroller}>
      <div className={css.grid} data-month={isMonth || undefined} style={{ '--days': columns.length } as React.CSSProperties}>
        <DayHeads columns={columns} frame={frame} team={team} today={today} times={times} />
        {present && (
          <div className={css.nowLane} aria-hidden="true">
            <div className={css.now} style={{ insetInlineStart: `${present.start * 100}%` }} />
          </div>
        )}
        <ul className={css.rows}>
          {[...ofMe, ...others].map((person) => (
            <PersonRow
              key={person.id}
              {...{ person, me, rota, team, columns, times, now, isMonth, onOpen, dragged, today, frame }}
              onDrag={setDragged}
            />
          ))}
        </ul>
        <NeedRow {...{ rota, team, columns, times, isMonth, onOpen, today, frame }} />
      </div>
    </div>
  );
}

type HeadsProps = { columns: readonly Column[]; frame: Frame; team: RotaTeam; today: string; times: RotaTimes };

function DayHeads({ columns, frame, team, today, times }: HeadsProps) {
  const { t } = useTranslation('rota');
  const isMonth = columns.length > 7;
  return (
    <div className={css.heads}>
      {columns.map(({ day }) => {
        const isHoliday = team.holidays.includes(day);
        const name = (
          <>
            <span className={css.weekday}>{isMonth ? times.weekday(day).slice(0, 1) : times.weekday(day)}</span>{' '}
            <span className={css.dayNumber}>{Number(day.slice(8))}</span>
          </>
        );
        return (
          <div key={day} className={css.head} {...marksOf(day, { team, today, frame })}>
            {isMonth ? (
              <Link to="/rota" search={{ team: team.id, week: weekOf(day) }}>
                <span className="visually-hidden">{t('toWeekOf', { day: times.day(day) })}</span>
                <span aria-hidden>{name}</span>
              </Link>
            ) : (
              name
            )}
            {isHoliday && <span className={isMonth ? 'visually-hidden' : css.holiday}>{t('holiday')}</span>}
          </div>
        );
      })}
    </div>
  );
}
