import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../identity/ui/use-me.ts';
import { isInTheWay } from '../../../platform/ui/in-the-way.ts';
import { EmptyState, ErrorState, Loading } from '../../../platform/ui/states.tsx';
import type { CourseSession } from '../../sessions/contract.ts';
import { AgendaList } from './AgendaList.tsx';
import { Announcer } from './Announcer.tsx';
import { FeedbackForm } from './after/FeedbackForm.tsx';
import { FeedbackSaid } from './after/FeedbackSaid.tsx';
import { Observation } from './after/Observation.tsx';
import { Recording } from './after/Recording.tsx';
import { Late } from './Late.tsx';
import { CannotCome } from './Preview.tsx';
import { People } from './people/People.tsx';
import { Questions } from './questions/Questions.tsx';
import { SessionHead } from './SessionHead.tsx';
import css from './sessions.module.css';
import { Trainee } from './Trainee.tsx';
import { useDeskNow } from './use-desk-now.ts';
import { useSession } from './use-sessions.ts';
import { Warnings } from './Warnings.tsx';

export function SessionScreen() {
  const { t } = useTranslation('training');
  const { session: id } = useParams({ from: '/training/sessions/$session' });
  const { data: me } = useMe();
  const { data: session, error, refetch, aheadMs } = useSession(id);
  if (!me) return null;
  if (!me.permissions.includes('training:read')) return <EmptyState isScreen title={t('forbidden')} />;
  if (isInTheWay(error, session)) return <ErrorState isScreen error={error} onRetry={() => void refetch()} />;
  if (!session) return <Loading lines={6} height={72} />;
  return <Shown key={session.id} session={session} me={me.id} aheadMs={aheadMs} />;
}

function Shown({ session, me, aheadMs }: { session: CourseSession; me: string; aheadMs: number }) {
  const { t } = useTranslation('training');
  const now = useDeskNow(aheadMs, session.state === 'running' || session.state === 'planned');
  const { state, mayLead, own, warnings, cannotCome } = session;
  const isHeld = state === 'running' || state === 'ended';
  return (
    <div className={css.session}>
      <SessionHead session={session} me={me} now={now} />
      {own !== null && state === 'running' && <Trainee session={session} me={me} now={now} />}
      <Late session={session} now={now} />
      {mayLead && <Warnings warnings={warnings} />}
      <div className={css.columns}>
        <div className={css.column}>
          <AgendaList session={session} now={now} />
          {isHeld && <Questions session={session} me={me} />}
          {state === 'ended' && own !== null && <FeedbackForm session={session} />}
          {session.feedback && isHeld && <FeedbackSaid feedback={session.feedback} />}
        </div>
        <div className={css.column}>
          <People session={session} me={me} />
          {mayLead && state === 'planned' && (
            <section className={`sheet ${css.card}`} aria-labelledby="cannot-come">
              <h2 id="cannot-come">{t('preview.whoCannot')}</h2>
              <CannotCome people={cannotCome} />
            </section>
          )}
          {isHeld && <Observation session={session} />}
          {isHeld && <Recording session={session} />}
        </div>
      </div>
      <Announcer session={session} />
    </div>
  );
}
