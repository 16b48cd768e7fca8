import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../identity/ui/use-me.ts';
import { useNames } from '../../../plan/ui/use-names.ts';
import { PriorityMark, TierBadge } from '../../../platform/ui/marks.tsx';
import { PhoneLink } from '../../../platform/ui/PhoneLink.tsx';
import type { ShiftItem, ShiftList } from '../../contract.ts';
import { ListDue } from './ListDue.tsx';
import { ListOffer } from './ListOffer.tsx';
import css from './list.module.css';
import type { Offer } from './list-offer.ts';
import { rememberTicket } from './list-origin.ts';
import { TicketLineFacts } from './TicketLineFacts.tsx';
import { TicketLineWait } from './TicketLineWait.tsx';

type Props = { item: ShiftItem; list: ShiftList; offer: Offer | null };

/** A ticket of the shift: what it is, whose, since when it waits, by when, and the one thing to do about it. */
export function TicketLine({ item: { ticket, since, dueAt, phone, attempts }, list, offer }: Props) {
  const { t } = useTranslation('staff');
  const facts = useId();
  return (
    <li className={css.line} data-line={ticket.number}>
      <div className={css.what}>
        <TicketLink number={ticket.number} subject={ticket.subject} describedBy={facts} />
        <Pressing priority={ticket.priority} />
      </div>
      <div className={css.facts} id={facts}>
        <TierBadge tier={ticket.tier} />
        <OtherTeam ticket={ticket} />
        <TicketLineFacts ticket={ticket} />
        <TicketLineWait since={since} list={list} />
        {attempts && (
          <span className="chip" data-tone="warn">
            {t('attempts', { count: attempts })}
          </span>
        )}
        {phone && (
          <span className={css.call}>
            <PhoneLink phone={phone} />
          </span>
        )}
      </div>
      {dueAt && (
        <div className={css.by}>
          <ListDue dueAt={dueAt} />
        </div>
      )}
      {offer && (
        <div className={css.act}>
          <ListOffer offer={offer} number={ticket.number} />
        </div>
      )}
    </li>
  );
}

/** A ticket of the tier that nobody has may be another team's work; then it says whose, and whether they have still to accept it. */
function OtherTeam({ ticket: { team, assignee, isToAccept } }: { ticket: ShiftItem['ticket'] }) {
  const { t } = useTranslation('staff');
  const { teamName } = useNames();
  const { data: me } = useMe();
  if (assignee || !me || me.teams.some((mine) => mine.team === team)) return null;
  const said = isToAccept ? t('toAcceptBy', { team: teamName(team) }) : teamName(team);
  return (
    <span className={`${css.fact} ${css.who}`} title={said}>
      <bdi>{said}</bdi>
    </span>
  );
}

/** Number and subject; the link's area is the whole line. */
export function TicketLink({ number, subject, describedBy }: { number: number; subject: string; describedBy: string }) {
  return (
    <Link
      to="/desk/tickets/$ticket"
      params={{ ticket: String(number) }}
      className={css.link}
      data-open
      aria-describedby={describedBy}
      onClick={() => rememberTicket(number)}
    >
      <span className={css.number}>#{number}</span>
      <span className={css.subject} dir="auto">
        {subject}
      </span>
    </Link>
  );
}

/** Priority is said where it presses; normal is the silence between. */
export function Pressing({ priority }: { priority: string }) {
  const { t } = useTranslation('staff');
  if (priority !== 'high' && priority !== 'urgent') return null;
  return (
    <>
      <span className="visually-hidden">{t('priority')} </span>
      <PriorityMark priority={priority} />
    </>
  );
}
