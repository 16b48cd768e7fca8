import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../../identity/ui/use-me.ts';
import { isInTheWay } from '../../../../platform/ui/in-the-way.ts';
import { ButtonLink } from '../../../../platform/ui/links.tsx';
import { EmptyState, ErrorState, Loading } from '../../../../platform/ui/states.tsx';
import { useSession } from '../use-sessions.ts';
import { Running } from './Running.tsx';

/** A session as its trainer holds it: the whole screen, what is on, how long, what comes, and what is asked. */
export function RunScreen() {
  const { t } = useTranslation('training');
  const { session: id } = useParams({ from: '/training/sessions/$session/run' });
  const { data: me } = useMe();
  const { data: session, error, refetch, aheadMs } = useSession(id);
  if (!me) return null;
  if (!me.permissions.includes('training:read')) return <EmptyState isScreen title={t('forbidden')} />;
  if (isInTheWay(error, session)) return <ErrorState isScreen error={error} onRetry={() => void refetch()} />;
  if (!session) return <Loading lines={4} height={120} />;
  const back = (
    <ButtonLink to="/training/sessions/$session" params={{ session: id }}>
      {t('run.back')}
    </ButtonLink>
  );
  if (!session.mayLead) return <EmptyState isScreen title={t('run.leadsOnly')} action={back} />;
  // Whatever another device does to it shows here at once.
  if (session.state !== 'running') return <EmptyState isScreen title={t(`run.is.${session.state}`)} action={back} />;
  return <Running session={session} me={me.id} aheadMs={aheadMs} />;
}
