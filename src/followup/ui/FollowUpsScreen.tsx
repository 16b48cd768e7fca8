import { useTranslation } from 'react-i18next';
import { useMe } from '../../identity/ui/use-me.ts';
import { EmptyState, ErrorState, Loading, PageTitle } from '../../platform/ui/states.tsx';
import { FailedList } from './FailedList.tsx';
import { FailedNames } from './FailedNames.tsx';
import css from './follow-ups.module.css';
import { useFailed } from './use-failed.ts';

/** For administrators: what the desk was to do by itself and could not. */
export function FollowUpsScreen() {
  const { t } = useTranslation('followup');
  const { data: me } = useMe();
  if (!me) return null;
  return (
    <>
      <PageTitle>{t('title')}</PageTitle>
      {me.permissions.includes('follow-up:manage') ? <Failed /> : <EmptyState title={t('forbidden')}>{t('forbiddenText')}</EmptyState>}
    </>
  );
}

function Failed() {
  const { t } = useTranslation('followup');
  const failed = useFailed();
  if (failed.isPending) return <Loading lines={5} height={84} />;
  if (failed.isLoadingError) return <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />;
  const names = failed.data.pages[0]?.names ?? [];
  if (names.length === 0) return <EmptyState title={t('none')}>{t('noneText')}</EmptyState>;
  return (
    <>
      <p className={css.lead}>{t('lead')}</p>
      <FailedNames names={names} />
      <FailedList failed={failed} />
    </>
  );
}
