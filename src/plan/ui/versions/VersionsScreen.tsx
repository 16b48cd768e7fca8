import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../identity/ui/use-me.ts';
import { EmptyState, ErrorState, Loading, PageTitle } from '../../../platform/ui/states.tsx';
import { usePlanVersions } from '../use-plan.ts';
import { Comparison } from './Comparison.tsx';
import { VersionTable } from './VersionTable.tsx';

/** Every version there was, is and is to come; any two of them side by side. */
export function VersionsScreen() {
  const { t } = useTranslation('plan');
  const { data: me } = useMe();
  const { from, to } = useSearch({ from: '/plan-pages/plan/versions' });
  const versions = usePlanVersions();
  if (!me) return null;
  const isForbidden = !me.permissions.includes('plan:read');
  return (
    <>
      <PageTitle>{t('versions.title')}</PageTitle>
      {isForbidden && <EmptyState title={t('forbidden.title')}>{t('forbidden.text')}</EmptyState>}
      {!isForbidden && versions.isPending && <Loading />}
      {!isForbidden && versions.error && <ErrorState error={versions.error} onRetry={() => void versions.refetch()} />}
      {!isForbidden && versions.data && (
        <>
          <VersionTable
            versions={versions.data}
            mayEdit={me.permissions.includes('plan:edit')}
            mayPublish={me.permissions.includes('plan:publish')}
          />
          <Comparison versions={versions.data} from={from} to={to} />
        </>
      )}
    </>
  );
}
