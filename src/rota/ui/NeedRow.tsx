import { useTranslation } from 'react-i18next';
import type { Rota } from '../contract.ts';
import { at } from './at.ts';
import { Ground } from './Ground.tsx';
import { type Column, onDay, placeOf } from './layout/columns.ts';
import type { Frame } from './layout/frames.ts';
import { staffingSteps } from './layout/staffing-steps.ts';
import css from './rota.module.css';
import type { RotaTimes } from './rota-times.ts';
import type { OpenSheet, RotaTeam } from './sheets/rota-sheet.ts';

type Props = {
  rota: Rota;
  team: RotaTeam;
  columns: readonly Column[];
  frame: Frame;
  times: RotaTimes;
  today: string;
  isMonth: boolean;
  onOpen: OpenSheet;
};

/** Of a day: what is shorter has no room for its figures, which its day says all the same. */
const ROOM_FOR_WORDS = 0.18;

/** How many are there of how many are needed, hour by hour. A day on which somebody is missing opens what that costs. */
export function NeedRow({ rota, team, columns, frame, times, today, isMonth, onOpen }: Props) {
  const { t } = useTranslation('rota');
  const steps = staffingSteps(rota, team.id);
  return (
    <div className={css.needRow}>
      <span className={css.needName}>{t('need.name')}</span>
      <div className={css.lane}>
        <Ground columns={columns} team={team} today={today} frame={frame} />
        <div aria-hidden="true">
          {steps.map((step) => {
            const place = placeOf(step, columns);
            if (!place) return null;
            const isGap = step.staffed < step.needed;
            return (
              <span key={step.from} className={css.step} data-gap={isGap || undefined} style={at(place)}>
                {!isMonth && (place.end - place.start) * columns.length > ROOM_FOR_WORDS && `${step.staffed}/${step.needed}`}
              </span>
            );
          })}
        </div>
        <div className={css.needDays}>
          {columns.map(({ day }) => {
            const ofDay = onDay(steps, day, team.timeZone);
            if (ofDay.length === 0) return <span key={day} />;
            const words = ofDay
              .map((step) => t('need.step', { when: times.times(step), staffed: step.staffed, needed: step.needed }))
              .join('; ');
            const said = t('need.day', { day: times.day(day), steps: words });
            if (isMonth || !ofDay.some(({ staffed, needed }) => staffed < needed))
              return (
                <span key={day}>
                  <span className="visually-hidden">{said}</span>
                </span>
              );
            return (
              <button
                key={day}
                type="button"
                className={css.needButton}
                aria-label={t('need.fill', { day: times.day(day), steps: words })}
                onClick={() => onOpen({ kind: 'gaps', day, team, rota })}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}
