import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../identity/ui/use-me.ts';
import { isInTheWay } from '../../../platform/ui/in-the-way.ts';
import { ButtonLink } from '../../../platform/ui/links.tsx';
import { EmptyState, ErrorState, Loading, PageTitle } from '../../../platform/ui/states.tsx';
import css from './cascade.module.css';
import { TierSection } from './TierSection.tsx';
import { useCascade } from './use-cascade.ts';

/** Who trains whom, tier by tier, how far it has come, and what would mend it where it is broken. */
export function CascadeScreen() {
  const { t } = useTranslation('training');
  const { data: me } = useMe();
  if (!me) return null;
  if (!me.permissions.includes('training:read')) return <EmptyState isScreen title={t('forbidden')} />;
  return <Tree />;
}

function Tree() {
  const { t } = useTranslation('training');
  const { team } = useSearch({ from: '/training/cascade' });
  const cascade = useCascade();
  if (isInTheWay(cascade.error, cascade.data)) return <ErrorState isScreen error={cascade.error} onRetry={() => void cascade.refetch()} />;
  return (
    <div className={css.page}>
      <PageTitle>{t('cascade.title')}</PageTitle>
      {cascade.data === undefined ? (
        <Loading lines={4} height={84} />
      ) : cascade.data.tiers.every(({ programmes }) => programmes.length === 0) ? (
        <EmptyState title={t('cascade.none')} action={<ButtonLink to="/plan">{t('cascade.openPlan')}</ButtonLink>}>
          {t('cascade.noneText')}
        </EmptyState>
      ) : (
        <>
          <p className="quiet">{t('cascade.lead')}</p>
          {cascade.data.tiers.map((tier) => (
            <TierSection key={tier.tier} tier={tier} proposals={cascade.data.proposals} asked={team} />
          ))}
        </>
      )}
    </div>
  );
}
