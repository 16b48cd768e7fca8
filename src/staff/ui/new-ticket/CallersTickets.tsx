import { Button } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../../platform/ui/links.tsx';
import { StatusBadge } from '../../../platform/ui/marks.tsx';
import type { Ticket } from '../../../ticket/contract.ts';
import { QueueTime } from '../queue/QueueTime.tsx';
import type { OwnTicket } from './callers-tickets.ts';
import css from './new-ticket.module.css';

type Props = { requester: string; tickets: readonly OwnTicket[]; onOpen: (ticket: Ticket) => void; onLeave: () => void };

/** What the caller has open already, or had solved lately: a second ticket of one trouble helps nobody. */
export function CallersTickets({ requester, tickets, onOpen, onLeave }: Props) {
  const { t } = useTranslation('staff');
  const alike = tickets.filter(({ likeness }) => likeness).length;
  return (
    <section className={css.theirs} aria-label={t('new.theirs.title')}>
      <header className={css.theirsHead}>
        <h3 className={css.legend}>{t('new.theirs.title')}</h3>
        <TextLink to="/desk/queue" search={{ view: 'all', requester }} size="sm" onClick={onLeave}>
          {t('new.theirs.all')}
        </TextLink>
      </header>
      <div aria-live="polite" className="visually-hidden">
        {alike > 0 && t('new.theirs.alike', { count: alike })}
      </div>
      {tickets.length === 0 && <p className={css.knownHint}>{t('new.theirs.none')}</p>}
      <ul className={css.theirsList}>
        {tickets.map(({ ticket, likeness }) => (
          <li key={ticket.id} className={css.their} data-alike={likeness !== null}>
            <div className={css.theirWords}>
              <bdi className={css.theirSubject}>
                #{ticket.number} {ticket.subject}
              </bdi>
              <span className={css.theirFacts}>
                {likeness && (
                  <span className="chip" data-tone="warn">
                    <IconCopy size={13} aria-hidden />
                    {t(`new.theirs.likeness.${likeness}`)}
                  </span>
                )}
                <StatusBadge status={ticket.status} waitingFor={ticket.waitingFor} />
                <QueueTime at={ticket.updatedAt} />
              </span>
            </div>
            <Button
              variant={likeness ? 'filled' : 'default'}
              size="compact-sm"
              aria-label={t('new.theirs.openThis', { number: ticket.number })}
              onClick={() => onOpen(ticket)}
            >
              {t('new.theirs.open')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
