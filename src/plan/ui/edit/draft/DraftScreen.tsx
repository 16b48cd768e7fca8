import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../../identity/ui/use-me.ts';
import { EmptyState, ErrorState, PageTitle } from '../../../../platform/ui/states.tsx';
import { PlanSkeleton } from '../../paper/PlanSkeleton.tsx';
import { useDraftPage } from '../../use-draft-page.ts';
import { DraftPage } from './DraftPage.tsx';
import type { Draft } from './draft-state.ts';
import { StartDraft } from './StartDraft.tsx';

/** The support plan as it is being written. */
export function DraftScreen() {
  const { t } = useTranslation('plan');
  const { data: me } = useMe();
  if (!me) return null;
  if (me.permissions.includes('plan:edit')) return <NewestDraft />;
  return (
    <>
      <PageTitle>{t('draft.title')}</PageTitle>
      <EmptyState title={t('draft.forbidden.title')}>{t('draft.forbidden.text')}</EmptyState>
    </>
  );
}

function NewestDraft() {
  const newest = useDraftPage({ isWatched: true });
  const wasThere = useRef(false);
  if (newest.data) wasThere.current = true;
  // A draft that was read once stays on the page while the desk cannot be reached.
  if (newest.data) return <DraftPage key={newest.data.startedAt} newest={newest.data as Draft} />;
  if (newest.isPending) return <PlanSkeleton />;
  if (newest.isLoadingError) return <ErrorState error={newest.error} onRetry={() => void newest.refetch()} isScreen />;
  return <StartDraft isGone={wasThere.current} />;
}
