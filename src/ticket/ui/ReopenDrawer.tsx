import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../platform/ui/drafts.ts';
import { FormDrawer } from '../../platform/ui/FormDrawer.tsx';
import { useMove } from '../../platform/ui/use-move.ts';
import { reopenTicket, type Ticket } from '../contract.ts';

export function ReopenDrawer({ ticket, onClose }: { ticket: Pick<Ticket, 'id'>; onClose: () => void }) {
  const { t } = useTranslation('ticket');
  const [{ reason }, change, drop] = useDraft(`reopen.${ticket.id}`, { reason: '' });
  const reopen = useMove(reopenTicket, {
    done: t('reopen.done'),
    onDone: () => {
      drop();
      onClose();
    },
  });
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
        onChange={(event) => change({ reason: event.currentTarget.value })}
      />
    </FormDrawer>
  );
}
