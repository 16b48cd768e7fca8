import { Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../../platform/ui/drafts.ts';
import { FormDrawer } from '../../../platform/ui/FormDrawer.tsx';
import { useMove } from '../../../platform/ui/use-move.ts';
import { withdrawReview } from '../../contract.ts';

/** An administrator ends the approvals that somebody else has asked for, and says why. */
export function OverruleReview({ askedBy, onClose }: { askedBy: string; onClose: () => void }) {
  const { t } = useTranslation('plan');
  const [{ reason }, change, drop] = useDraft('review.reason', { reason: '' });
  const [isMissing, setMissing] = useState(false);
  const withdraw = useMove(withdrawReview, {
    done: t('review.withdrawn'),
    onDone: () => {
      drop();
      onClose();
    },
  });
  return (
    <FormDrawer
      title={t('review.overruleTitle')}
      submit={t('review.withdraw')}
      isBusy={withdraw.isPending}
      error={withdraw.error}
      onSubmit={() => (reason.trim() ? withdraw.mutate({ reason: reason.trim() }) : setMissing(true))}
      onClose={onClose}
    >
      <Text size="sm" className="quiet">
        {t('review.overruleLead', { name: askedBy })}
      </Text>
      <Textarea
        label={t('review.reason')}
        autosize
        minRows={3}
        maxLength={2_000}
        dir="auto"
        value={reason}
        error={isMissing && !reason.trim() && t('review.reasonMissing')}
        onChange={(event) => change({ reason: event.currentTarget.value })}
      />
    </FormDrawer>
  );
}
