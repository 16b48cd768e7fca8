import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../../platform/ui/drafts.ts';
import { FormDrawer } from '../../../platform/ui/FormDrawer.tsx';
import { useMove } from '../../../platform/ui/use-move.ts';
import { withdrawEscalation } from '../../contract.ts';

export function WithdrawDrawer({ escalationId, onClose }: { escalationId: string; onClose: () => void }) {
  const { t } = useTranslation('escalation');
  const [{ reason }, change, drop] = useDraft(`withdraw.${escalationId}`, { reason: '' });
  const withdraw = useMove(withdrawEscalation, {
    done: t('withdraw.done'),
    onDone: () => {
      drop();
      onClose();
    },
  });
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
        onChange={(event) => change({ reason: event.currentTarget.value })}
      />
    </FormDrawer>
  );
}
