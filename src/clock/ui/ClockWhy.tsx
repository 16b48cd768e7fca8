import { Button, Popover, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../platform/ui/api.ts';
import { dateTime, dayAndHour, readersZone, useLocale, workingTime } from '../../platform/ui/format.ts';
import { ErrorState } from '../../platform/ui/states.tsx';
import { type Clock, type ClockExplained, explainClock } from '../contract.ts';
import css from './clock.module.css';

/** A deadline's reasons: what was promised, by which calendar, and each stretch of working time that was counted. */
export function ClockWhy({ clock, name }: { clock: Clock; name: string }) {
  const { t } = useTranslation('clock');
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover opened={isOpen} onChange={setOpen} width={320} position="bottom-end" shadow="md" trapFocus returnFocus withArrow>
      <Popover.Target>
        <Button variant="subtle" size="compact-xs" aria-label={t('whyOf', { clock: name })} onClick={() => setOpen((open) => !open)}>
          {t('why')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('whyOf', { clock: name })}>{isOpen && <Reasons clock={clock} />}</Popover.Dropdown>
    </Popover>
  );
}

function Reasons({ clock }: { clock: Clock }) {
  const explained = useQuery({
    queryKey: ['clock', clock.id, clock.dueAt, clock.state],
    queryFn: () => call(explainClock, { params: { id: clock.id } }),
  });
  if (explained.isPending) return <Skeleton height={120} />;
  if (explained.isLoadingError) return <ErrorState error={explained.error} />;
  return <Counted clock={explained.data} />;
}

function Counted({ clock }: { clock: ClockExplained }) {
  const { t } = useTranslation('clock');
  const { t: common } = useTranslation();
  const locale = useLocale();
  const { day, hour } = dayAndHour(locale);
  const reason = clock.pauseReason && common(`waitingFor.${clock.pauseReason}`);
  return (
    <div className={css.why}>
      <p>
        {t('explained', { target: workingTime(clock.targetMinutes), start: dateTime(new Date(clock.startedAt), locale) })}{' '}
        {clock.calendarName ? t('calendar', { name: clock.calendarName, timeZone: clock.timeZone }) : t('everyMinute')}
      </p>
      {clock.pausedMinutes > 0 && <p>{t('paused', { minutes: workingTime(clock.pausedMinutes) })}</p>}
      {clock.state === 'paused' && reason && <p>{t('standsStill', { reason })}</p>}
      {clock.stretches.length > 0 && (
        <table>
          <caption>{t('counted')}</caption>
          <tbody>
            {clock.stretches.map(({ from, to, minutes }) => (
              <tr key={from}>
                <th scope="row">{day(new Date(from))}</th>
                <td>
                  {hour(new Date(from))}–{hour(new Date(to))}
                </td>
                <td>{workingTime(minutes)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {clock.isCut && <p className="quiet">{t('more')}</p>}
      {/* While it stands still, nobody can say until when it will run. */}
      {clock.state !== 'paused' && (
        <p>
          <strong>{t('due', { when: dateTime(new Date(clock.dueAt), locale) })}</strong>
        </p>
      )}
      <p className="quiet">{t('zone', { timeZone: readersZone() })}</p>
    </div>
  );
}
