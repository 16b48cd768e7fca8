import { memo, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusBadge, TierBadge } from '../../../platform/ui/marks.tsx';
import type { Ticket } from '../../../ticket/contract.ts';
import { ListDue } from '../list/ListDue.tsx';
import { ListOffer } from '../list/ListOffer.tsx';
import css from '../list/list.module.css';
import type { Offer } from '../list/list-offer.ts';
import { Pressing, TicketLink } from '../list/TicketLine.tsx';
import { TicketLineFacts } from '../list/TicketLineFacts.tsx';
import { QueueTime } from './QueueTime.tsx';

type Props = { ticket: Ticket; team: string; isByCreation: boolean; offerMove: Offer['move'] | undefined; offerId: string | undefined };

/** A ticket of the queue. Remembered as drawn: thousands of them stand in a list that grows. */
export const QueueRow = memo(function QueueRow({ ticket, team, isByCreation, offerMove, offerId }: Props) {
  const { t } = useTranslation('staff');
  const facts = useId();
  const { number, subject, status, waitingFor, tier, priority, assignee, errorCode, createdAt, updatedAt, dueAt } = ticket;
  return (
    <li className={css.row} data-line={number}>
      <div className={css.what}>
        <TicketLink number={number} subject={subject} describedBy={facts} />
        <Pressing priority={priority} />
      </div>
      <div className={css.details} id={facts}>
        <div className={css.facts}>
          <TicketLineFacts ticket={ticket} />
          {errorCode && (
            <code className={css.copied} title={errorCode}>
              {errorCode}
            </code>
          )}
        </div>
        <div className={css.state}>
          <StatusBadge status={status} waitingFor={waitingFor} />
        </div>
        <div className={css.tier}>
          <TierBadge tier={tier} />
          <span className={css.team}>{team}</span>
        </div>
        {!offerId && (
          <div className={css.assignee}>{assignee ? <bdi>{assignee.name}</bdi> : <span className="quiet">{t('queue.nobody')}</span>}</div>
        )}
        <div className={css.when}>
          {dueAt && <ListDue dueAt={dueAt} />}
          <QueueTime at={isByCreation ? createdAt : updatedAt} />
        </div>
      </div>
      {offerMove && offerId && (
        <div className={css.act}>
          <ListOffer offer={{ move: offerMove, id: offerId }} number={number} />
        </div>
      )}
    </li>
  );
});
