import { useTranslation } from 'react-i18next';
import { useMe } from '../../../identity/ui/use-me.ts';
import { dateTime, useLocale } from '../../../platform/ui/format.ts';
import { ButtonLink, TextLink } from '../../../platform/ui/links.tsx';
import { EmptyState, ErrorState, Loading, PageTitle } from '../../../platform/ui/states.tsx';
import type { PlanDraft } from '../../contract.ts';
import { useDraftPage } from '../use-draft-page.ts';
import { Approvals } from './Approvals.tsx';
import { ConsequenceList } from './ConsequenceList.tsx';
import { PublishDraft } from './PublishDraft.tsx';
import css from './review.module.css';

/** What the draft would change, what publishing it would do, who has to approve it, and the button that publishes it. */
export function ReviewScreen() {
  const { t } = useTranslation('plan');
  const { data: me } = useMe();
  const draft = useDraftPage();
  if (!me) return null;
  if (!me.permissions.includes('plan:read')) {
    return (
      <>
        <PageTitle>{t('review.title')}</PageTitle>
        <EmptyState title={t('forbidden.title')}>{t('forbidden.text')}</EmptyState>
      </>
    );
  }
  const mayEdit = me.permissions.includes('plan:edit');
  return (
    <>
      <PageTitle
        aside={
          draft.data &&
          mayEdit && (
            <ButtonLink to="/plan/draft" variant="default">
              {t('review.backToDraft')}
            </ButtonLink>
          )
        }
      >
        {t('review.title')}
      </PageTitle>
      {draft.isPending && <Loading />}
      {draft.error && <ErrorState error={draft.error} onRetry={() => void draft.refetch()} />}
      {draft.data === null && (
        <EmptyState title={t('review.noDraft')} action={mayEdit && <TextLink to="/plan/draft">{t('review.startDraft')}</TextLink>}>
          {t('review.noDraftText')}
        </EmptyState>
      )}
      {draft.data && <Draft draft={draft.data} myId={me.id} mayEdit={mayEdit} mayPublish={me.permissions.includes('plan:publish')} />}
    </>
  );
}

type Props = { draft: PlanDraft; myId: string; mayEdit: boolean; mayPublish: boolean };

function Draft({ draft, myId, mayEdit, mayPublish }: Props) {
  const { t } = useTranslation('plan');
  const locale = useLocale();
  return (
    <>
      <p className={`quiet ${css.lead}`}>
        {t('review.changedBy', { name: draft.changedBy?.name ?? '–', at: dateTime(new Date(draft.changedAt), locale) })}
      </p>
      <div className={css.page}>
        <ConsequenceList draft={draft} mayEdit={mayEdit} />
        <aside className={css.side} aria-label={t('review.side')}>
          <Approvals draft={draft} myId={myId} mayEdit={mayEdit} />
          {mayPublish && <PublishDraft draft={draft} />}
        </aside>
      </div>
    </>
  );
}
