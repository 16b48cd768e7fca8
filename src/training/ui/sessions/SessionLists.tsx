import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EmptyState, ErrorState, Loading } from '../../../platform/ui/states.tsx';
import { useNow } from '../../../staff/ui/list/use-now.ts';
import type { CourseTime } from '../../words.ts';
import { SessionRow } from './SessionRow.tsx';
import css from './sessions.module.css';
import { type SessionsView, useSessions } from './use-sessions.ts';

/** The sessions to come, or those that are over, page by page. */
export function SessionList({ when, view, me }: { when: CourseTime; view: SessionsView; me: string }) {
  const { t } = useTranslation('training');
  const { t: common } = useTranslation();
  const now = useNow();
  const list = useSessions(when, view);
  const isNarrowed = view.programme !== undefined || view.state !== undefined || view.mine === true;
  return (
    <section className={css.part} aria-labelledby={`sessions-${when}`}>
      <h2 id={`sessions-${when}`}>{t(`sessions.${when}`)}</h2>
      {list.isPending && <Loading lines={3} height={64} />}
      {list.isLoadingError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && list.sessions.length === 0 && (
        <div className="sheet">
          <EmptyState title={t(isNarrowed ? 'sessions.noneSo' : `sessions.none.${when}`)}>
            {!isNarrowed && when === 'ahead' && t('sessions.noneText')}
          </EmptyState>
        </div>
      )}
      {list.sessions.length > 0 && (
        <ul className={`sheet ${css.rows}`}>
          {list.sessions.map((session) => (
            <SessionRow key={session.id} session={session} me={me} now={now} />
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <Button variant="default" mt="sm" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {common('more')}
        </Button>
      )}
    </section>
  );
}
