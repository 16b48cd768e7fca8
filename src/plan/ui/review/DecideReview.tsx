import { Button, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../../platform/ui/drafts.ts';
import { Refused } from '../../../platform/ui/Refused.tsx';
import { useMove } from '../../../platform/ui/use-move.ts';
import { decideReview, type PlanDraft } from '../../contract.ts';
import type { Decision } from '../../words.ts';
import css from './review.module.css';

/** For one who was asked: approve the draft as it is shown, or say what should change. */
export function DecideReview({ draft }: { draft: PlanDraft }) {
  const { t } = useTranslation('plan');
  const [{ comment }, change, drop] = useDraft('review.comment', { comment: '' });
  const decide = useMove(decideReview, { done: t('review.decided'), onDone: drop });
  const say = (decision: Decision) =>
    decide.mutate({ decision, version: draft.version, ...(comment.trim() && { comment: comment.trim() }) });
  return (
    <div className={css.decide}>
      <Textarea
        label={t('review.comment')}
        autosize
        minRows={2}
        maxLength={2_000}
        dir="auto"
        value={comment}
        onChange={(event) => change({ comment: event.currentTarget.value })}
      />
      {decide.error && <Refused error={decide.error} />}
      <div className={css.actions}>
        <Button size="xs" loading={decide.isPending} onClick={() => say('approved')}>
          {t('review.approve')}
        </Button>
        <Button size="xs" variant="default" loading={decide.isPending} onClick={() => say('changes-asked')}>
          {t('review.askChanges')}
        </Button>
      </div>
    </div>
  );
}
