import { useTranslation } from 'react-i18next';
import { useMe } from '../../identity/ui/use-me.ts';
import { EmptyState, ErrorState, Loading, PageTitle } from '../../platform/ui/states.tsx';
import css from './certificates.module.css';
import { ExceptionList } from './ExceptionList.tsx';
import { OwnCertificates } from './OwnCertificates.tsx';
import { TeamSection } from './TeamSection.tsx';
import { useStanding } from './use-certificates.ts';

/** What one has proved and what is still to be proved; for whoever looks after a team, that of its people as well. */
export function CertificatesScreen() {
  const { t } = useTranslation('certificate');
  const { data: me } = useMe();
  if (!me) return null;
  if (!me.permissions.includes('certificate:read')) return <EmptyState isScreen title={t('forbidden')} />;
  return (
    <div className={css.page}>
      <PageTitle>{t('title')}</PageTitle>
      <Standing me={me.id} />
    </div>
  );
}

function Standing({ me }: { me: string }) {
  const { t } = useTranslation('certificate');
  const standing = useStanding();
  if (standing.isPending) return <Loading lines={4} height={84} />;
  if (standing.isLoadingError) return <ErrorState error={standing.error} onRetry={() => void standing.refetch()} />;
  const { teams } = standing.data;
  // Whoever is shown more than themselves looks after the team, or may see it.
  const whole = teams.filter(({ people, mayGrant }) => mayGrant || people.some(({ person }) => person.id !== me));
  return (
    <>
      <section className={css.section} aria-labelledby="own">
        <h2 id="own">{t('own.title')}</h2>
        <OwnCertificates me={me} teams={teams} />
      </section>
      {whole.map((team) => (
        <TeamSection key={team.id} team={team} me={me} />
      ))}
      {whole.length > 0 && <ExceptionList />}
    </>
  );
}
