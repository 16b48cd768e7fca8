import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../../platform/ui/api.ts';
import { RelativeTime } from '../../../platform/ui/marks.tsx';
import { ErrorState } from '../../../platform/ui/states.tsx';
import { listDeliveries } from '../../contract.ts';
import css from '../alarms.module.css';

const TONES = { waiting: 'warn', delivered: 'good', failed: 'bad' } as const;
/** Nobody tells that a try has failed; who looks sees it soon. */
const LOOK_AGAIN_MS = 5_000;

/** The last calls of a webhook, the newest first, and how each went. */
export function DeliveryList({ webhook }: { webhook: string }) {
  const { t } = useTranslation('paging');
  const list = useQuery({
    queryKey: ['webhooks', webhook],
    queryFn: () => call(listDeliveries, { params: { id: webhook }, query: { limit: 20 } }),
    refetchInterval: ({ state }) => (state.data?.items.some((one) => one.state === 'waiting') ? LOOK_AGAIN_MS : false),
  });
  if (list.isLoadingError) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  const items = list.data?.items ?? [];
  if (list.data && items.length === 0) return <p className="quiet">{t('hooks.noDeliveries')}</p>;
  return (
    <ul className={css.deliveries}>
      {items.map(({ id, what, at, state, status, message }) => (
        <li key={id}>
          <span className="chip" data-tone={TONES[state]}>
            {t(`delivery.${state}`, { status: status ?? '' })}
          </span>{' '}
          {t(`hooked.${what}`)} · <RelativeTime at={at} />
          {message && <span className={css.message}>{message}</span>}
        </li>
      ))}
    </ul>
  );
}
