import { useTranslation } from 'react-i18next';
import { useMe } from '../../identity/ui/use-me.ts';
import { EmptyState, PageTitle } from '../../platform/ui/states.tsx';
import { AlarmList } from './AlarmList.tsx';
import css from './alarms.module.css';
import { DeviceSection } from './device/DeviceSection.tsx';
import { WebhooksSection } from './webhooks/WebhooksSection.tsx';

/** What rings and has rung, how it reaches its reader, and for administrators what else is called. */
export function AlarmsScreen() {
  const { t } = useTranslation('paging');
  const { data: me } = useMe();
  if (!me) return null;
  if (!me.permissions.includes('page:read')) return <EmptyState isScreen title={t('forbidden')} />;
  return (
    <div className={css.page}>
      <PageTitle>{t('title')}</PageTitle>
      <AlarmList />
      <DeviceSection />
      {me.permissions.includes('webhook:manage') && <WebhooksSection />}
    </div>
  );
}
