import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../identity/ui/use-me.ts';
import { isInTheWay } from '../../../platform/ui/in-the-way.ts';
import { TextLink } from '../../../platform/ui/links.tsx';
import { EmptyState, ErrorState, Loading, PageTitle } from '../../../platform/ui/states.tsx';
import css from '../training.module.css';
import { usePath } from '../use-training.ts';
import { PathCard } from './PathCard.tsx';
import { ProgrammeList } from './ProgrammeList.tsx';
import { TeamPaths } from './TeamPaths.tsx';
import { Waiting } from './Waiting.tsx';

/** Where one stands on the way to each certificate, and what waits for whoever trains. A lead sees the same of a member. */
export function HomeScreen() {
  const { t } = useTranslation('training');
  const { data: me } = useMe();
  const { person } = useSearch({ from: '/training/' });
  if (!me) return null;
  if (!me.permissions.includes('training:read')) return <EmptyState isScreen title={t('forbidden')} />;
  if (person !== undefined && person !== me.id) return <PathOfMember person={person} />;
  return (
    <div className={css.page}>
      <PageTitle>{t('title')}</PageTitle>
      <OwnPath />
      <Waiting me={me} />
      <TeamPaths me={me.id} />
      <ProgrammeList />
    </div>
  );
}

function OwnPath() {
  const { t } = useTranslation('training');
  const path = usePath();
  if (path.isPending) return <Loading lines={2} height={180} />;
  if (isInTheWay(path.error, path.data)) return <ErrorState error={path.error} onRetry={() => void path.refetch()} />;
  const { paths = [], tiers = [] } = path.data ?? {};
  if (paths.length === 0)
    return (
      <EmptyState title={t(tiers.length === 0 ? 'path.noTier' : 'path.none')}>
        {t(tiers.length === 0 ? 'path.noTierText' : 'path.noneText')}
      </EmptyState>
    );
  return (
    <section aria-labelledby="paths">
      <h2 id="paths">{t('path.own')}</h2>
      <div className={css.cards}>
        {paths.map((one) => (
          <PathCard key={one.programme} path={one} isOwn />
        ))}
      </div>
    </section>
  );
}

function PathOfMember({ person }: { person: string }) {
  const { t } = useTranslation('training');
  const path = usePath(person);
  if (path.isPending) return <Loading lines={2} height={180} />;
  if (isInTheWay(path.error, path.data)) return <ErrorState isScreen error={path.error} onRetry={() => void path.refetch()} />;
  if (!path.data) return null;
  return (
    <div className={css.page}>
      <PageTitle>{t('path.of', { name: path.data.person.name })}</PageTitle>
      <TextLink to="/training">{t('path.back')}</TextLink>
      {path.data.paths.length === 0 && <EmptyState title={t('path.noTier')} />}
      <section className={css.cards} aria-label={t('path.label')}>
        {path.data.paths.map((one) => (
          <PathCard key={one.programme} path={one} isOwn={false} />
        ))}
      </section>
    </div>
  );
}
