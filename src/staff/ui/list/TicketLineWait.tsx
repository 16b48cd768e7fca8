import { useTranslation } from 'react-i18next';
import { dateTime, duration, useLocale } from '../../../platform/ui/format.ts';
import type { ShiftList } from '../../contract.ts';
import css from './list.module.css';
import { useNow } from './use-now.ts';

/** What has gone on since the time that a list gives. */
const SINCE: Record<ShiftList, 'waits' | 'runs' | 'unchanged'> = {
  toReply: 'waits',
  toAccept: 'waits',
  toAcknowledge: 'waits',
  toAnswer: 'waits',
  toContact: 'waits',
  atRisk: 'runs',
  mine: 'unchanged',
  unassigned: 'waits',
  learningDebt: 'waits',
};

export function TicketLineWait({ since, list }: { since: string; list: ShiftList }) {
  const { t } = useTranslation('staff');
  const locale = useLocale();
  const minutes = (useNow().getTime() - Date.parse(since)) / 60_000;
  return (
    <time className={css.fact} dateTime={since} title={dateTime(new Date(since), locale)}>
      {t(`since.${SINCE[list]}`, { time: duration(minutes) })}
    </time>
  );
}
