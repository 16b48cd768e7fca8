import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDrawer } from '../../../platform/ui/FormDrawer.tsx';
import { useMove } from '../../../platform/ui/use-move.ts';
import { withdrawEscalation } from '../../contract.ts';

export function WithdrawDrawer({ escalationId, onClose }: { escalationId: string; onClose: () => void }) {
  const { t } = useTranslation('escalation');
  const [reason, setReason] = useState('');
  const withdraw = useMove(withdrawEscalation, { done: t('withdraw.done'), onDone: onClose });
  return (
    <FormDrawer
      title={t('withdraw.title')}
      submit={t('withdraw.submit')}
      isBusy={withdraw.isPending}
      error={withdraw.error}
      onClose={onClose}
      onSubmit={() => withdraw.mutate({ id: escalationId, ...(reason.trim() && { reason: reason.trim() }) })}
    >
      <Textarea
        label={t('withdraw.reason')}
        maxLength={2_000}
        dir="auto"
        data-autofocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDrawer>
  );
}
