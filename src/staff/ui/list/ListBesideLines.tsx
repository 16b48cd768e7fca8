import { Link, useNavigate } from '@tanstack/react-router';
import { memo, type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../keys/use-keys.ts';
import { QueueTime } from '../queue/QueueTime.tsx';
import type { BesideItem } from './ListBeside.tsx';
import { ListDue } from './ListDue.tsx';
import lists from './list.module.css';
import css from './list-beside.module.css';
import { rememberTicket } from './list-origin.ts';

type Group = { label?: string; items: readonly BesideItem[] };
type Props = { groups: readonly Group[]; ticketNumber: number; children?: ReactNode };

/** The neighbours of the open ticket, which is marked and kept in sight. */
export function ListBesideLines({ groups, ticketNumber, children }: Props) {
  const { t } = useTranslation('staff');
  const list = useRef<HTMLDivElement>(null);
  const numbers = groups.flatMap(({ items }) => items.map(({ ticket }) => ticket.number));
  useNeighbourKeys(numbers, ticketNumber);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another ticket is what moves the list
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [ticketNumber]);
  return (
    <div className={css.besideList} ref={list}>
      {numbers.length === 0 && <p className={lists.calm}>{t('beside.empty')}</p>}
      {groups.map(({ label, items }) => (
        <section key={label ?? ''} {...(label && { 'aria-label': label })}>
          {label && <div className={css.besideHeading}>{label}</div>}
          <ul className={lists.plain}>
            {items.map(({ ticket, dueAt }) => (
              <BesideLine
                key={ticket.id}
                number={ticket.number}
                subject={ticket.subject}
                tier={ticket.tier}
                dueAt={dueAt}
                updatedAt={ticket.updatedAt}
                isOpen={ticket.number === ticketNumber}
              />
            ))}
          </ul>
        </section>
      ))}
      {children}
    </div>
  );
}

type LineProps = { number: number; subject: string; tier: number; dueAt: string | null; updatedAt: string; isOpen: boolean };

const BesideLine = memo(function BesideLine({ number, subject, tier, dueAt, updatedAt, isOpen }: LineProps) {
  const { t } = useTranslation();
  return (
    <li>
      <Link
        to="/desk/tickets/$ticket"
        params={{ ticket: String(number) }}
        className={css.besideLine}
        aria-current={isOpen ? 'page' : undefined}
        onClick={() => rememberTicket(number)}
      >
        <span className={css.besideSubject} dir="auto">
          {subject}
        </span>
        <span className={css.besideFacts}>
          <span className={css.dot} data-tone={`tier-${tier}`} aria-hidden />
          <span className="visually-hidden">{t('tier', { tier })}</span>
          <span>#{number}</span>
          <span className={css.besideWhen}>{dueAt ? <ListDue dueAt={dueAt} /> : <QueueTime at={updatedAt} />}</span>
        </span>
      </Link>
    </li>
  );
});

/** Leafs through the list. Replaces the page's address, so that one step back leads to the list again. */
function useNeighbourKeys(numbers: readonly number[], current: number): void {
  const go = useNavigate();
  const index = numbers.indexOf(current);
  // A ticket that has left the list, since something was done with it, keeps its place in the order.
  const place = useRef(index);
  if (index >= 0) place.current = index;
  const open = (at: number) => {
    const number = numbers[at];
    if (number === undefined || number === current) return;
    rememberTicket(number);
    void go({ to: '/desk/tickets/$ticket', params: { ticket: String(number) }, replace: true });
  };
  useKeys({
    j: () => open(index >= 0 ? index + 1 : Math.max(0, place.current)),
    k: () => open(index >= 0 ? index - 1 : place.current - 1),
  });
}
