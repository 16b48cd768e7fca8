import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorState, Loading } from '../../../platform/ui/states.tsx';
import { useBridgesBefore } from '../use-bridges.ts';
import { BridgeRow } from './BridgeRow.tsx';
import css from './list.module.css';
import { useHour } from './use-hour.ts';

const HOUR_MS = 3_600_000;

/** What was held, was missed, or was called off, newest first. */
export function BridgesOver() {
  const { t } = useTranslation('bridge');
  const { t: common } = useTranslation();
  const hour = useHour();
  const all = useBridgesBefore(new Date(hour.getTime() + HOUR_MS).toISOString());
  const over = (all.data?.pages ?? []).flatMap(({ items }) => items).filter(({ state }) => state !== 'live' && state !== 'scheduled');
  return (
    <section className={css.part} aria-labelledby="bridges-over">
      <h2 id="bridges-over">{t('list.over')}</h2>
      {all.isPending && <Loading lines={3} height={64} />}
      {all.isLoadingError && <ErrorState error={all.error} onRetry={() => void all.refetch()} />}
      {all.data && over.length === 0 && <p className={css.calm}>{t('list.noneOver')}</p>}
      {over.length > 0 && (
        <ul className={`sheet ${css.rows}`}>
          {over.map((bridge) => (
            <BridgeRow key={bridge.id} bridge={bridge} isDated />
          ))}
        </ul>
      )}
      {all.hasNextPage && (
        <Button variant="default" mt="sm" loading={all.isFetchingNextPage} onClick={() => void all.fetchNextPage()}>
          {common('more')}
        </Button>
      )}
    </section>
  );
}
