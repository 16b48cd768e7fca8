import { Group, Radio, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../platform/ui/drafts.ts';
import { FormDrawer } from '../../platform/ui/FormDrawer.tsx';
import { PhoneLink } from '../../platform/ui/PhoneLink.tsx';
import { useMove } from '../../platform/ui/use-move.ts';
import { resolveTicket, type Ticket } from '../contract.ts';
import { CONTACT_WAYS } from '../words.ts';
import { ContactAttempts } from './ContactAttempts.tsx';
import css from './ticket.module.css';

type Callable = Parameters<typeof ContactAttempts>[0]['ticket'];
type ContactWay = (typeof CONTACT_WAYS)[number];
type Props = { ticket: Pick<Ticket, 'id' | 'requester'> & Callable; tell: string; onClose: () => void };

/** Logs the contact with the user and resolves. `tell` is what the solution says to the user, to start the message from. */
export function ResolveDrawer({ ticket, tell, onClose }: Props) {
  const { t } = useTranslation('ticket');
  const [{ contactedBy, note, message }, change, drop] = useDraft(`resolution.${ticket.id}`, { contactedBy: '', note: '', message: tell });
  const resolve = useMove(resolveTicket, {
    done: t('resolve.done'),
    onDone: () => {
      drop();
      onClose();
    },
  });
  return (
    <FormDrawer
      title={t('resolve.title')}
      submit={t('resolve.submit')}
      isBusy={resolve.isPending}
      error={resolve.error}
      onClose={onClose}
      onSubmit={() =>
        resolve.mutate({
          id: ticket.id,
          contactedBy: contactedBy as ContactWay,
          note: note.trim(),
          ...(message.trim() && { message: message.trim() }),
        })
      }
    >
      <div className={css.toCall}>
        {ticket.requesterDetails.phone ? (
          <PhoneLink phone={ticket.requesterDetails.phone} />
        ) : (
          <span className="quiet">{t('person.noPhone')}</span>
        )}
        <ContactAttempts ticket={ticket} />
      </div>
      <Radio.Group
        label={t('resolve.how', { name: ticket.requester.name })}
        required
        value={contactedBy}
        onChange={(value) => change({ contactedBy: value })}
      >
        <Group gap="md" mt={6}>
          {CONTACT_WAYS.map((way) => (
            <Radio key={way} value={way} label={t(`contact.${way}`)} required />
          ))}
        </Group>
      </Radio.Group>
      <Textarea
        label={t('resolve.note')}
        description={t('resolve.noteHelp')}
        required
        maxLength={4_000}
        dir="auto"
        value={note}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
      <Textarea
        label={t('resolve.message')}
        description={t('resolve.messageHelp')}
        maxLength={20_000}
        minRows={4}
        dir="auto"
        value={message}
        onChange={(event) => change({ message: event.currentTarget.value })}
      />
    </FormDrawer>
  );
}
