import { Skeleton } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../identity/ui/use-me.ts';
import { isInTheWay } from '../../platform/ui/in-the-way.ts';
import { EmptyState, ErrorState, Loading } from '../../platform/ui/states.tsx';
import { Minutes } from './over/Minutes.tsx';
import { Room } from './room/Room.tsx';
import css from './room/room.module.css';
import { useBridge } from './use-bridges.ts';

/** A bridge: its room before and while it is held, and its minutes when it is over. */
export function BridgeScreen() {
  const { t } = useTranslation('bridge');
  const { bridge: id } = useParams({ from: '/bridges/$bridge' });
  const { data: me } = useMe();
  const { data: bridge, error, refetch } = useBridge(id);
  if (!me) return null;
  if (!me.permissions.includes('bridge:read'))
    return (
      <EmptyState isScreen title={t('forbidden.title')}>
        {t('forbidden.text')}
      </EmptyState>
    );
  if (isInTheWay(error, bridge)) return <ErrorState isScreen error={error} onRetry={() => void refetch()} />;
  if (!bridge) return <Placeholder />;
  const isAhead = bridge.state === 'live' || bridge.state === 'scheduled';
  return isAhead ? <Room key={bridge.id} bridge={bridge} me={me} /> : <Minutes key={bridge.id} bridge={bridge} readerId={me.id} />;
}

function Placeholder() {
  return (
    <div className={css.room}>
      <Skeleton height={34} width="50%" />
      <Skeleton height={44} radius="lg" />
      <div className={css.columns} data-part="focus">
        <div className={css.agenda}>
          <Loading lines={5} height={52} />
        </div>
        <div className={css.focus}>
          <Loading lines={3} height={120} />
        </div>
        <div className={css.side}>
          <Skeleton height={260} radius="lg" />
        </div>
      </div>
    </div>
  );
}
