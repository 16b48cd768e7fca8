import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateTime, useLocale } from '../../../platform/ui/format.ts';
import { UserText } from '../../../platform/ui/marks.tsx';
import { sayRefusal, useMove } from '../../../platform/ui/use-move.ts';
import { type PlanDraft, withdrawReview } from '../../contract.ts';
import { ApprovalList } from './ApprovalList.tsx';
import { AskForReview } from './AskForReview.tsx';
import { DecideReview } from './DecideReview.tsx';
import { OverruledList } from './OverruledList.tsx';
import { OverruleReview } from './OverruleReview.tsx';
import css from './review.module.css';

type Props = { draft: PlanDraft; myId: string; mayEdit: boolean };

/** Who was asked to approve the draft, what they said, and what the reader can do about it. */
export function Approvals({ draft, myId, mayEdit }: Props) {
  const { t } = useTranslation('plan');
  const locale = useLocale();
  const [isAsking, setAsking] = useState(false);
  const withdraw = useMove(withdrawReview, { done: t('review.withdrawn') });
  const [isOverruling, setOverruling] = useState(false);
  const { review } = draft;
  const askedBy = review?.askedBy?.name ?? '–';
  const end = () => (review?.ending === 'with-reason' ? setOverruling(true) : withdraw.mutate({}, { onError: sayRefusal }));
  return (
    <section aria-labelledby="review-approvals" className={`sheet ${css.card}`}>
      <h2 id="review-approvals">{t('review.approvals')}</h2>
      {!review && <p className="quiet">{t('review.nobodyAsked')}</p>}
      {review && (
        <>
          <p className="quiet">{t('review.askedBy', { name: askedBy, at: dateTime(new Date(review.askedAt), locale) })}</p>
          {review.note && <UserText>{review.note}</UserText>}
          <ApprovalList approvals={review.approvals} />
          {review.approvals.some(({ person }) => person.id === myId) && <DecideReview draft={draft} />}
        </>
      )}
      <OverruledList overruled={draft.overruled} />
      {mayEdit && review?.ending === 'not' && <p className="quiet">{t('review.endedByOthers', { name: askedBy })}</p>}
      {mayEdit && review?.ending !== 'not' && (
        <div className={css.actions}>
          {review?.ending !== 'with-reason' && (
            <Button variant={review ? 'default' : 'light'} size="xs" onClick={() => setAsking(true)}>
              {t(review ? 'review.askOthers' : 'review.ask')}
            </Button>
          )}
          {review && (
            <Button variant="subtle" size="xs" loading={withdraw.isPending} onClick={end}>
              {t('review.withdraw')}
            </Button>
          )}
        </div>
      )}
      {isOverruling && <OverruleReview askedBy={askedBy} onClose={() => setOverruling(false)} />}
      {isAsking && <AskForReview asked={review?.approvals.map(({ person }) => person.id) ?? []} onClose={() => setAsking(false)} />}
    </section>
  );
}
