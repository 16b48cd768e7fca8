import { useTranslation } from 'react-i18next';
import { EmptyState, ErrorState, Loading } from '../../platform/ui/states.tsx';
import type { TeamStanding } from '../contract.ts';
import { CertificateCard } from './CertificateCard.tsx';
import css from './certificates.module.css';
import { NeededCard } from './NeededCard.tsx';
import { useCertificatesOf } from './use-certificates.ts';

/** First what is still to be earned in one’s own teams, then what one holds, and folded what is over. */
export function OwnCertificates({ me, teams }: { me: string; teams: readonly TeamStanding[] }) {
  const { t } = useTranslation('certificate');
  const own = useCertificatesOf(me);
  if (own.isPending) return <Loading lines={2} height={96} />;
  if (own.isLoadingError) return <ErrorState error={own.error} onRetry={() => void own.refetch()} />;
  const needed = teams.flatMap((team) => {
    const mine = team.people.find(({ person }) => person.id === me)?.of ?? [];
    return mine.filter(({ standing }) => standing !== 'valid').map((standing) => ({ team, standing }));
  });
  // One programme may be that of several teams of a tier.
  const once = needed.filter(({ standing }, at) => needed.findIndex((one) => one.standing.programme === standing.programme) === at);
  const held = own.data.filter(({ state, renewedBy }) => (state === 'valid' || state === 'ends-soon') && renewedBy === null);
  const over = own.data.filter((one) => !held.includes(one));
  if (once.length === 0 && own.data.length === 0) return <EmptyState title={t('own.none')}>{t('own.noneText')}</EmptyState>;
  return (
    <div className={css.content}>
      {once.map(({ team, standing }) => (
        <NeededCard key={standing.programme} team={team} standing={standing} />
      ))}
      {held.length > 0 && (
        <ul className={css.cards}>
          {held.map((certificate) => (
            <CertificateCard key={certificate.id} certificate={certificate} />
          ))}
        </ul>
      )}
      {over.length > 0 && (
        <details>
          <summary>{t('own.over', { count: over.length })}</summary>
          <ul className={css.cards}>
            {over.map((certificate) => (
              <CertificateCard key={certificate.id} certificate={certificate} />
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
