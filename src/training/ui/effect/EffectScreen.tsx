import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../identity/ui/use-me.ts';
import { isInTheWay } from '../../../platform/ui/in-the-way.ts';
import { EmptyState, ErrorState, Loading, PageTitle } from '../../../platform/ui/states.tsx';
import css from './effect.module.css';
import { effectSearchIn } from './effect-search.ts';
import { Readiness } from './Readiness.tsx';
import { SessionEffect } from './SessionEffect.tsx';
import { useReadiness } from './use-figures.ts';

/** For those who answer for training: how far a phase is covered by certificates, and what came after sessions. */
export function EffectScreen() {
  const { t } = useTranslation('training');
  const { data: me } = useMe();
  if (!me) return null;
  if (!me.permissions.includes('training:read')) return <EmptyState isScreen title={t('forbidden')} />;
  return (
    <div className={css.page}>
      <PageTitle>{t('effect.title')}</PageTitle>
      <Figures />
    </div>
  );
}

function Figures() {
  const search = effectSearchIn(useSearch({ strict: false }));
  const { data, error, refetch } = useReadiness(search.phase ?? null);
  if (isInTheWay(error, data)) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading lines={3} height={120} />;
  return (
    <>
      <Readiness of={data} search={search} />
      <SessionEffect search={search} />
    </>
  );
}
