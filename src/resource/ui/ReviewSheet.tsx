import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDrawer } from '../../platform/ui/FormDrawer.tsx';
import { useMove } from '../../platform/ui/use-move.ts';
import { changeResource, type Resource } from '../contract.ts';

/** Says that a resource is right, as it is now; by when it is looked at again, and whether it has become another. */
export function ReviewSheet({ resource, onClose }: { resource: Resource; onClose: () => void }) {
  const { t } = useTranslation('resource');
  const { id, title, reviewEveryMonths } = resource;
  const [reviewOn, setReviewOn] = useState('');
  const [isReplaced, setReplaced] = useState(false);
  const review = useMove(changeResource, { done: t('review.done'), onDone: onClose });
  return (
    <FormDrawer
      title={t('review.title')}
      submit={t('move.review')}
      isBusy={review.isPending}
      error={review.error}
      onSubmit={() => review.mutate({ id, reviewed: true, ...(reviewOn && { reviewOn }), ...(isReplaced && { replaced: true as const }) })}
      onClose={onClose}
    >
      <p>
        <bdi>{title}</bdi>
      </p>
      <p>{t('review.text')}</p>
      <TextInput
        type="date"
        label={t('review.next')}
        description={reviewEveryMonths ? t('review.byMonths', { months: reviewEveryMonths }) : t('review.never')}
        value={reviewOn}
        onChange={(event) => setReviewOn(event.currentTarget.value)}
        data-autofocus
      />
      <Checkbox
        label={t('review.replaced')}
        description={t('review.replacedHint')}
        checked={isReplaced}
        onChange={(event) => setReplaced(event.currentTarget.checked)}
      />
    </FormDrawer>
  );
}
