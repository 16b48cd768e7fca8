import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FormDrawer } from '../../platform/ui/FormDrawer.tsx';
import { RelativeTime } from '../../platform/ui/marks.tsx';
import { useMove } from '../../platform/ui/use-move.ts';
import { type Ticket, takeTicket } from '../contract.ts';

/** Asks before a ticket is taken from the colleague who has it. */
export function TakeDrawer({ ticket, onClose }: { ticket: Pick<Ticket, 'id' | 'assignee' | 'assigneeSince'>; onClose: () => void }) {
  const { t } = useTranslation('ticket');
  const take = useMove(takeTicket, { done: t('move.done.take'), onDone: onClose });
  const { assignee, assigneeSince } = ticket;
  return (
    <FormDrawer
      title={t('take.title')}
      submit={t('take.submit')}
      isBusy={take.isPending}
      error={take.error}
      onClose={onClose}
      onSubmit={() => take.mutate({ id: ticket.id, ...(assignee && { from: assignee.id }) })}
    >
      {assignee ? (
        <>
          <Text>
            {t('take.heldBy', { name: assignee.name })} {assigneeSince && <RelativeTime at={assigneeSince} />}
          </Text>
          <Text className="quiet">{t('take.told')}</Text>
        </>
      ) : (
        <Text>{t('take.free')}</Text>
      )}
    </FormDrawer>
  );
}
