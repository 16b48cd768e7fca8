import { useTranslation } from 'react-i18next';
import { ErrorState, Loading } from '../../platform/ui/states.tsx';
import type { Page } from '../contract.ts';
import { AlarmLine } from './AlarmLine.tsx';
import css from './alarms.module.css';
import { useAlarms } from './use-alarms.ts';

/** What wants somebody now, and below it what has rung before. */
export function AlarmList() {
  const { t } = useTranslation('paging');
  const alarms = useAlarms();
  if (alarms.isPending) return <Loading lines={3} height={64} />;
  if (alarms.isLoadingError) return <ErrorState error={alarms.error} onRetry={() => void alarms.refetch()} />;
  // What was dealt with before it rang has rung nobody.
  const rung = alarms.data.items.filter(({ state, rings }) => state !== 'over' || rings.length > 0);
  const open = rung.filter(({ state }) => state !== 'over');
  const over = rung.filter(({ state }) => state === 'over');
  return (
    <section className={css.section} aria-labelledby="alarms-now">
      <h2 id="alarms-now">{t('list.title')}</h2>
      <div className={css.content} data-wide>
        {open.length === 0 && <p className={css.calm}>{t('list.none')}</p>}
        <Lines pages={open} />
        {over.length > 0 && (
          <details>
            <summary>{t('list.over', { count: over.length })}</summary>
            <Lines pages={over} />
          </details>
        )}
      </div>
    </section>
  );
}

function Lines({ pages }: { pages: readonly Page[] }) {
  if (pages.length === 0) return null;
  return (
    <ul className={`sheet ${css.lines}`}>
      {pages.map((page) => (
        <AlarmLine key={page.id} page={page} />
      ))}
    </ul>
  );
}
