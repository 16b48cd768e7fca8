import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../identity/ui/use-me.ts';
import { EmptyState, ErrorState, Loading, PageTitle } from '../../platform/ui/states.tsx';
import { BridgeDrift } from './BridgeDrift.tsx';
import { DriftFigures } from './DriftFigures.tsx';
import { DriftVersions } from './DriftVersions.tsx';
import css from './drift.module.css';
import { ExceptionDrift } from './ExceptionDrift.tsx';
import { OverduePhases } from './OverduePhases.tsx';
import { useDrift } from './use-drift.ts';

/** What the desk did against what the plan says: each figure opens its tickets. */
export function DriftScreen() {
  const { t } = useTranslation('report');
  const { data: me } = useMe();
  const { version } = useSearch({ from: '/plan-pages/plan/drift' });
  if (!me) return null;
  const mayRead = me.permissions.includes('plan:drift');
  return (
    <div className={css.page}>
      <PageTitle>{t('title')}</PageTitle>
      {mayRead ? <Drift version={version} /> : <EmptyState title={t('forbidden.title')}>{t('forbidden.text')}</EmptyState>}
    </div>
  );
}

function Drift({ version }: { version: number | undefined }) {
  const { t } = useTranslation('report');
  const { data: drift, error, refetch, isPending } = useDrift(version);
  if (isPending) return <Loading lines={6} height={96} />;
  if (!drift) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const isCalm =
    drift.tickets === 0 && drift.overduePhases.length === 0 && drift.bridges.items.length === 0 && drift.exceptions.granted === 0;
  return (
    <>
      <p className={css.lead}>{t('lead', { weeks: drift.weeks.length, tickets: drift.tickets, opened: drift.opened })}</p>
      <DriftVersions drift={drift} />
      {isCalm ? (
        <div className="sheet">
          <EmptyState title={t('empty.title')}>{t('empty.text')}</EmptyState>
        </div>
      ) : (
        <>
          <DriftFigures drift={drift} />
          <BridgeDrift bridges={drift.bridges} weeks={drift.weeks} />
          <ExceptionDrift exceptions={drift.exceptions} weeks={drift.weeks} />
          <OverduePhases phases={drift.overduePhases} />
        </>
      )}
    </>
  );
}
