import { IconArrowForwardUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ErrorState, Loading } from '../../../platform/ui/states.tsx';
import type { PlanDraft } from '../../contract.ts';
import { LintResult } from '../findings/LintResult.tsx';
import { useDraftChanges } from '../use-draft-page.ts';
import { ChangeList } from '../versions/ChangeList.tsx';
import css from './review.module.css';

/** What publishing the draft would do: to the desk as it is now, and to the words of the plan. */
export function ConsequenceList({ draft, mayEdit }: { draft: PlanDraft; mayEdit: boolean }) {
  const { t } = useTranslation('plan');
  const read = useDraftChanges(draft.version);
  if (read.isPending) return <Loading />;
  if (read.isLoadingError) return <ErrorState error={read.error} onRetry={() => void read.refetch()} />;
  const { changes, consequences, from } = read.data;
  return (
    <div className={css.main}>
      <section aria-labelledby="review-consequences" className={`sheet ${css.card}`}>
        <h2 id="review-consequences">{t('review.consequences')}</h2>
        {consequences.length === 0 ? (
          <p className="quiet">{t('review.noConsequences')}</p>
        ) : (
          <ul className={css.consequences}>
            {consequences.map(({ code, message }) => (
              <li key={`${code} ${message}`}>
                <IconArrowForwardUp size={16} aria-hidden />
                <span>{message}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="review-changes" className={`sheet ${css.card}`}>
        <h2 id="review-changes">{t('review.changes', { version: from })}</h2>
        <ChangeList changes={changes} />
      </section>
      <section aria-labelledby="review-lint" className={`sheet ${css.card}`}>
        <h2 id="review-lint">{t('review.lint')}</h2>
        <LintResult publishable={draft.publishable} findings={draft.findings} isEdited={mayEdit} />
      </section>
    </div>
  );
}
