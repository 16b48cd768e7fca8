import { useTranslation } from 'react-i18next';
import { useMe } from '../../../identity/ui/use-me.ts';
import { EmptyState, ErrorState, Loading, PageTitle } from '../../../platform/ui/states.tsx';
import { PartPaper } from './PartPaper.tsx';
import { useMyPart } from './use-my-part.ts';

/** My part of the plan: to read, and to sign. */
export function MyPartScreen() {
  const { data: me } = useMe();
  const mayRead = Boolean(me?.permissions.includes('plan:read'));
  const mine = useMyPart({ isNeeded: mayRead });
  if (!me) return null;
  if (!mayRead) return <Nothing reason="forbidden" />;
  if (mine.isPending) return <Loading lines={8} height={72} />;
  if (mine.isLoadingError) return <ErrorState isScreen error={mine.error} onRetry={() => void mine.refetch()} />;
  return mine.data.part ? <PartPaper mine={mine.data} part={mine.data.part} /> : <Nothing reason="nothing" />;
}

function Nothing({ reason }: { reason: 'forbidden' | 'nothing' }) {
  const { t } = useTranslation('signature');
  return (
    <>
      <PageTitle>{t('title')}</PageTitle>
      <EmptyState title={t(`${reason}.title`)}>{t(`${reason}.text`)}</EmptyState>
    </>
  );
}
