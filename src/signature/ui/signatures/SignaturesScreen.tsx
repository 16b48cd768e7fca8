import { useTranslation } from 'react-i18next';
import { useMe } from '../../../identity/ui/use-me.ts';
import { EmptyState, ErrorState, Loading, PageTitle } from '../../../platform/ui/states.tsx';
import { SignatureList } from './SignatureList.tsx';
import { SignatureTeams } from './SignatureTeams.tsx';
import css from './signatures.module.css';
import { useSignatureFilters } from './use-signature-filters.ts';
import { useSignatures } from './use-signatures.ts';

/** For leads: who has read and signed their part of the plan in force, and who has not. */
export function SignaturesScreen() {
  const { t } = useTranslation('signature');
  const { data: me } = useMe();
  if (!me) return null;
  return (
    <>
      <PageTitle>{t('list.title')}</PageTitle>
      {me.permissions.includes('plan:signatures') ? (
        <Signatures />
      ) : (
        <EmptyState title={t('list.forbidden.title')}>{t('list.forbidden.text')}</EmptyState>
      )}
    </>
  );
}

function Signatures() {
  const { t } = useTranslation('signature');
  const [filters, setFilters] = useSignatureFilters();
  const signatures = useSignatures(filters);
  if (signatures.isPending) return <Loading lines={8} height={44} />;
  if (signatures.isLoadingError) return <ErrorState error={signatures.error} onRetry={() => void signatures.refetch()} />;
  const [first] = signatures.data.pages;
  if (!first) return null;
  if (first.total.people === 0) return <EmptyState title={t('list.none')}>{t('list.noMembersText')}</EmptyState>;
  return (
    <>
      <p className={css.lead}>{t('list.lead', { version: first.version })}</p>
      <div className={css.page}>
        <SignatureTeams total={first.total} teams={first.teams} filters={filters} onChange={setFilters} />
        <SignatureList signatures={signatures} filters={filters} onChange={setFilters} />
      </div>
    </>
  );
}
