import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AlarmLine } from './AlarmLine.tsx';
import css from './alarms.module.css';
import { useMyAlarms } from './use-alarms.ts';

/** On the shift: what has rung its reader, until there is nothing to wait for any more. What rings now stands above it, as on every page. */
export function ShiftAlarms() {
  const { t } = useTranslation('paging');
  const { data } = useMyAlarms();
  const mine = (data?.items ?? []).filter(({ state }) => state !== 'ringing');
  if (mine.length === 0) return null;
  return (
    <section className={css.shift} aria-labelledby="shift-alarms">
      <div className={css.head}>
        <h2 id="shift-alarms">{t('shift', { count: mine.length })}</h2>
        <Link to="/alarms">{t('all')}</Link>
      </div>
      <ul className={`sheet ${css.lines}`}>
        {mine.map((page) => (
          <AlarmLine key={page.id} page={page} />
        ))}
      </ul>
    </section>
  );
}
