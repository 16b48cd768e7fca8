import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../identity/ui/use-me.ts';
import { call } from '../../../platform/ui/api.ts';
import { EmptyState, ErrorState, Loading, PageTitle } from '../../../platform/ui/states.tsx';
import { readBridgeEffect } from '../../effect/contract.ts';
import css from './effect.module.css';
import { PhaseEffect } from './PhaseEffect.tsx';

/** What bridge calls have done: for each phase one sentence to act on, and what it stands on. */
export function EffectScreen() {
  const { t } = useTranslation('report');
  const { data: me } = useMe();
  if (!me) return null;
  return (
    <div className={css.page}>
      <PageTitle>{t('effect.title')}</PageTitle>
      {me.permissions.includes('plan:drift') ? (
        <Phases />
      ) : (
        <EmptyState title={t('effect.forbidden.title')}>{t('effect.forbidden.text')}</EmptyState>
      )}
    </div>
  );
}

function Phases() {
  const { t } = useTranslation('report');
  const { data, error, refetch, isPending } = useQuery({ queryKey: ['bridges', 'effect'], queryFn: () => call(readBridgeEffect) });
  if (isPending) return <Loading lines={5} height={120} />;
  if (!data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data.phases.length === 0)
    return (
      <div className="sheet">
        <EmptyState title={t('effect.empty.title')}>{t('effect.empty.text')}</EmptyState>
      </div>
    );
  return (
    <>
      <p className={css.lead}>{t('effect.lead')}</p>
      <p className={css.lead}>{t('effect.how.selected')}</p>
      <details className={css.how}>
        <summary>{t('effect.how.title')}</summary>
        <p>{t('effect.how.compared', { enough: data.enough })}</p>
      </details>
      <div className={css.phases}>
        {data.phases.map((one) => (
          <PhaseEffect key={one.phase} effect={one} enough={data.enough} />
        ))}
      </div>
    </>
  );
}
