import { IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { dateTime, duration, promisedTime, useLocale } from '../../../platform/ui/format.ts';
import css from './list.module.css';
import { dueOf } from './list-due.ts';
import { useNow } from './use-now.ts';

/** The next deadline: the hour while there is time, the minutes left when it is near, and how long it is past. */
export function ListDue({ dueAt }: { dueAt: string }) {
  const { t } = useTranslation('staff');
  const locale = useLocale();
  const now = useNow();
  const at = new Date(dueAt);
  const { tone, minutesLeft } = dueOf(dueAt, now);
  const words = {
    bad: () => t('due.over', { time: duration(Math.max(1, -minutesLeft)) }),
    warn: () => t('due.in', { time: duration(Math.max(1, minutesLeft)) }),
    quiet: () => promisedTime(at, now, locale),
  };
  return (
    <time dateTime={dueAt} title={t('due.title', { when: dateTime(at, locale) })} className={`chip ${css.due}`} data-tone={tone}>
      <IconClock size={13} stroke={2} aria-hidden />
      {tone === 'quiet' && <span className="visually-hidden">{t('due.by')} </span>}
      {words[tone]()}
    </time>
  );
}
