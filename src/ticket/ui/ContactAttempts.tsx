import { Button, Group, Textarea } from '@mantine/core';
import { IconPhoneOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../platform/ui/drafts.ts';
import { RelativeTime } from '../../platform/ui/marks.tsx';
import { Refused } from '../../platform/ui/Refused.tsx';
import { useMove } from '../../platform/ui/use-move.ts';
import type { ContactAttempt } from '../contact-attempt.ts';
import { logContactAttempt, type MoveOffer } from '../contract.ts';
import css from './ticket.module.css';

type Callable = {
  id: string;
  requesterDetails: { phone: string | null };
  contactAttempts: readonly ContactAttempt[];
  moves: readonly MoveOffer[];
};

/** How often the user was tried in vain, and how to say that they were again: with a number to call, and asked first, since the user is told. */
export function ContactAttempts({ ticket }: { ticket: Callable }) {
  const { t } = useTranslation('ticket');
  const [isAsking, setAsking] = useState(false);
  const { contactAttempts, moves, requesterDetails } = ticket;
  const last = contactAttempts.at(-1);
  const mayLog = requesterDetails.phone !== null && moves.some(({ move, allowed }) => move === 'log-contact-attempt' && allowed);
  if (!last && !mayLog) return null;
  return (
    <div className={css.attempts}>
      {last && (
        <span>
          {t('attempt.count', { count: contactAttempts.length })} · <RelativeTime at={last.at} />
        </span>
      )}
      {mayLog && !isAsking && (
        <Button variant="default" size="compact-sm" leftSection={<IconPhoneOff size={14} aria-hidden />} onClick={() => setAsking(true)}>
          {t('attempt.noAnswer')}
        </Button>
      )}
      {mayLog && isAsking && <AttemptNote ticketId={ticket.id} onClose={() => setAsking(false)} />}
    </div>
  );
}

/** No form of its own: it stands within that of contacting and resolving, too. */
function AttemptNote({ ticketId, onClose }: { ticketId: string; onClose: () => void }) {
  const { t } = useTranslation('ticket');
  const { t: common } = useTranslation();
  const [{ note }, change, drop] = useDraft(`contact-attempt.${ticketId}`, { note: '' });
  const log = useMove(logContactAttempt, {
    done: t('attempt.done'),
    onDone: () => {
      drop();
      onClose();
    },
  });
  return (
    <div className={css.attempt}>
      <Textarea
        label={t('attempt.note')}
        description={t('attempt.told')}
        maxLength={2_000}
        minRows={1}
        dir="auto"
        autoFocus
        value={note}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
      {log.error && <Refused error={log.error} />}
      <Group gap="xs" justify="flex-end">
        <Button variant="default" size="xs" onClick={onClose}>
          {common('cancel')}
        </Button>
        <Button
          size="xs"
          loading={log.isPending}
          onClick={() => log.mutate({ id: ticketId, channel: 'phone', ...(note.trim() && { note: note.trim() }) })}
        >
          {t('attempt.submit')}
        </Button>
      </Group>
    </div>
  );
}
