import { Link } from '@tanstack/react-router';
import type { Page } from '../contract.ts';
import css from './alarms.module.css';

/** The ticket that an alarm is about, or what the bridge call is called. */
export function AlarmSubject({ page: { ticket, bridge } }: { page: Pick<Page, 'ticket' | 'bridge'> }) {
  if (!ticket) return <bdi className={css.subject}>{bridge?.title}</bdi>;
  return (
    <Link to="/desk/tickets/$ticket" params={{ ticket: String(ticket.number) }} className={css.subject}>
      #{ticket.number} <bdi>{ticket.subject}</bdi>
    </Link>
  );
}
