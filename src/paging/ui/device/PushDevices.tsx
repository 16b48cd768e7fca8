import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../../platform/ui/api.ts';
import { RelativeTime } from '../../../platform/ui/marks.tsx';
import { Refused } from '../../../platform/ui/Refused.tsx';
import { ErrorState } from '../../../platform/ui/states.tsx';
import { sayRefusal, useMove } from '../../../platform/ui/use-move.ts';
import { addPushDevice, listPushDevices, type PushDevice, readPushKey, removePushDevice } from '../../contract.ts';
import css from '../alarms.module.css';
import { ownSubscription, unable } from './push-device.ts';
import { useSubscribing } from './use-subscribing.ts';

/** The browsers in which a notification comes also while the desk is closed; this one is allowed or stopped here. */
export function PushDevices() {
  const { t } = useTranslation('paging');
  const devices = useQuery({ queryKey: ['push', 'devices'], queryFn: () => call(listPushDevices) });
  const why = unable();
  const own = useQuery({
    queryKey: ['push', 'own'],
    queryFn: async () => (await ownSubscription())?.endpoint ?? null,
    enabled: why === null,
  });
  if (devices.isLoadingError) return <ErrorState error={devices.error} onRetry={() => void devices.refetch()} />;
  const items = devices.data?.items ?? [];
  const isAllowed = items.some(({ endpoint }) => endpoint === own.data);
  return (
    <div>
      <h3 className={css.small}>{t('push.title')}</h3>
      <p className="quiet">{t(why ? `push.${why}` : 'push.text')}</p>
      {why === null && !isAllowed && devices.data && <AllowButton />}
      {items.length > 0 && (
        <ul className={css.devices}>
          {items.map((device) => (
            <DeviceLine key={device.id} device={device} isThis={device.endpoint === own.data} />
          ))}
        </ul>
      )}
    </div>
  );
}

function AllowButton() {
  const { t } = useTranslation('paging');
  const { data } = useQuery({ queryKey: ['push', 'key'], queryFn: () => call(readPushKey), staleTime: Number.POSITIVE_INFINITY });
  const add = useMove(addPushDevice, { done: t('push.allowed') });
  const { start, isBusy, refusal } = useSubscribing((subscription) => add.mutate(subscription));
  return (
    <>
      <Button variant="default" disabled={!data} loading={isBusy || add.isPending} onClick={() => data && start(data.key)}>
        {t('push.allow')}
      </Button>
      {refusal && (
        <p role="alert" className="missing">
          {t(`push.${refusal}`)}
        </p>
      )}
      {add.error && <Refused error={add.error} />}
    </>
  );
}

function DeviceLine({ device: { id, device, createdAt }, isThis }: { device: PushDevice; isThis: boolean }) {
  const { t } = useTranslation('paging');
  const remove = useMove(removePushDevice, { done: t('push.stopped') });
  const stop = async () => {
    if (isThis) await (await ownSubscription())?.unsubscribe().catch(() => {});
    remove.mutate({ id }, { onError: sayRefusal });
  };
  return (
    <li className={css.row}>
      <span>
        <bdi>{device}</bdi>
        {isThis && (
          <span className="chip" data-tone="good">
            {' '}
            {t('push.this')}
          </span>
        )}{' '}
        <span className="quiet">
          <RelativeTime at={createdAt} />
        </span>
      </span>
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        loading={remove.isPending}
        aria-label={t('push.stopOf', { device })}
        onClick={() => void stop()}
      >
        {t('push.stop')}
      </Button>
    </li>
  );
}
