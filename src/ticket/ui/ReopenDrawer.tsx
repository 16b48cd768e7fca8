import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDrawer } from '../../platform/ui/FormDrawer.tsx';
import { useMove } from '../../platform/ui/use-move.ts';
import { reopenTicket, type Ticket } from '../contract.ts';

export function ReopenDrawer({ ticket, onClose }: { ticket: Pick<Ticket, 'id'>; onClose: () => void }) {
  const { t } = useTranslation('ticket');
  const [reason, setReason] = useState('');
  const reopen = useMove(reopenTicket, { done: t('reopen.done'), onDone: onClose });
  return (
    <FormDrawer
      title={t('reopen.title')}
      submit={t('reopen.submit')}
      isBusy={reopen.isPending}
      error={reopen.error}
      onClose={onClose}
      onSubmit={() => reopen.mutate({ id: ticket.id, reason: reason.trim() })}
    >
      <Textarea
        label={t('reopen.reason')}
        required
        maxLength={2_000}
        dir="auto"
        data-autofocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDrawer>
  );
}
