import { Avatar } from '@mantine/core';
import { IconAlertTriangle, IconArrowsExchange, IconUserUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '../../identity/contract.ts';
import type { Rota, RotaShift } from '../contract.ts';
import { overlap } from '../rules/spans.ts';
import { at } from './at.ts';
import { Ground } from './Ground.tsx';
import { type Column, placeOf } from './layout/columns.ts';
import type { Frame } from './layout/frames.ts';
import { inNumbers } from './layout/instants.ts';
import css from './rota.module.css';
import type { RotaTimes } from './rota-times.ts';
import type { OpenSheet, RotaTeam } from './sheets/rota-sheet.ts';
import { standInOf } from './stand-in-of.ts';

type Props = {
  person: { id: string; name: string };
  me: Me;
  rota: Rota;
  team: RotaTeam;
  columns: readonly Column[];
  frame: Frame;
  times: RotaTimes;
  now: number;
  today: string;
  isMonth: boolean;
  onOpen: OpenSheet;
  dragged: RotaShift | null;
  onDrag: (shift: RotaShift | null) => void;
};

/** When one person is on duty, and when away. A shift of somebody else that is dropped here is offered to them. */
export function PersonRow({ person, me, rota, team, columns, frame, times, now, today, isMonth, onOpen, dragged, onDrag }: Props) {
  const { t } = useTranslation('rota');
  const [isOver, setOver] = useState(false);
  const shifts = rota.shifts.filter((shift) => shift.person.id === person.id);
  const absences = rota.absences.filter((absence) => absence.person.id === person.id);
  const takes = dragged !== null && dragged.person.id !== person.id && dragged.team === team.id;
  const isMe = person.id === me.id;
  return (
    <li
      className={css.row}
      data-me={isMe || undefined}
      data-takes={(takes && isOver) || undefined}
      onDragOver={(event) => {
        if (!takes) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (takes) onOpen({ kind: 'stand-in', team, shift: dragged, person: person.id });
      }}
    >
      <span className={css.person}>
        <Avatar name={person.name} color="initials" size={24} aria-hidden />
        <span className={css.personName} dir="auto">
          {person.name}
        </span>
        {isMe && <span className={css.you}>{t('you')}</span>}
      </span>
      <div className={css.lane}>
        <Ground columns={columns} team={team} today={today} frame={frame} />
        <ul className={css.bars}>
          {absences.map((absence) => {
            const place = placeOf(inNumbers(absence), columns);
            if (!place) return null;
            const words = t('awayOf', { name: person.name, when: times.span(inNumbers(absence)) });
            return (
              <li key={absence.id} className={css.away} style={at(place)}>
                {isMonth ? (
                  <span className="visually-hidden">{words}</span>
                ) : (
                  <button
                    type="button"
                    onClick={() => onOpen({ kind: 'absence', absence, timeZone: team.timeZone, mayEnd: isMe || team.mayEdit })}
                  >
                    <span className="visually-hidden">{words}</span>
                    <span aria-hidden>{t('awayShort')}</span>
                  </button>
                )}
              </li>
            );
          })}
          {shifts.map((shift) => {
            const span = inNumbers(shift);
            const place = placeOf(span, columns);
            if (!place) return null;
            const isDouble = rota.doubles.some((double) => double.person.id === person.id && overlap(inNumbers(double), span));
            const isMoving = team.mayEdit && span.to > now && !isMonth;
            const words = t(isDouble ? 'shiftOfDouble' : 'shiftOf', {
              name: person.name,
              when: times.span(span),
              source: t(`source.${shift.source}`),
            });
            return (
              <li
                key={shift.id}
                className={css.shift}
                style={at(place)}
                data-source={shift.source}
                data-over={span.to <= now || undefined}
                data-double={isDouble || undefined}
                data-cut-before={place.isCutBefore || undefined}
                data-cut-after={place.isCutAfter || undefined}
                draggable={isMoving}
                onDragStart={(event) => {
                  event.dataTransfer.setData('text/plain', shift.id);
                  event.dataTransfer.effectAllowed = 'move';
                  onDrag(shift);
                }}
                onDragEnd={() => onDrag(null)}
              >
                {isMonth ? (
                  <span className="visually-hidden">{words}</span>
                ) : (
                  <button type="button" onClick={() => onOpen({ kind: 'shift', shift, team, standIn: standInOf(rota, shift) })}>
                    <span className="visually-hidden">{words}</span>
                    {isDouble && <IconAlertTriangle size={13} aria-hidden />}
                    {shift.source === 'swap' && <IconArrowsExchange size={13} aria-hidden />}
                    {(shift.source === 'override' || shift.source === 'single') && <IconUserUp size={13} aria-hidden />}
                    <span aria-hidden>{times.short(span)}</span>
                  </button>
                )}
              </li>
            );
          })}
        </ul>
      </div>
    </li>
  );
}
