import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Ticket } from '../../../ticket/contract.ts';
import type { ShiftList } from '../../contract.ts';
import css from '../list/list.module.css';
import type { Offer } from '../list/list-offer.ts';
import { TicketLine } from '../list/TicketLine.tsx';
import type { QueueView } from '../queue/queue-filters.ts';
import type { ShiftGroup } from './arrange-shift.ts';

/** Where the queue shows all of a list. */
const VIEW_OF: Partial<Record<ShiftList, QueueView>> = { mine: 'mine', unassigned: 'unassigned' };

/** `isCut`: there are more of them than the desk has sent. */
type Props = { group: ShiftGroup; isCut: boolean; offerOf: (ticket: Ticket) => Offer | null };

/** One list of the shift, or what of it has time, with its number. */
export function ShiftSection({ group: { list, isLater, items }, isCut, offerOf }: Props) {
  const { t } = useTranslation('staff');
  const view = VIEW_OF[list];
  const id = `shift-${list}${isLater ? '-later' : ''}`;
  const name = t(`shift.list.${list}`);
  return (
    <section className={css.sized} aria-labelledby={id}>
      <div className={css.sectionHead}>
        <h2 className={css.sectionTitle} id={id}>
          {isLater ? t('shift.later', { list: name }) : name}
          <span className={css.count} data-tone={list === 'atRisk' ? 'warn' : 'quiet'}>
            {items.length}
            {isCut && '+'}
          </span>
        </h2>
        {view && (
          <Link to="/desk/queue" search={{ view }} className={css.sectionLink}>
            {t('shift.inQueue')}
          </Link>
        )}
      </div>
      {list === 'learningDebt' && <p className={css.sectionText}>{t('shift.learningDebtText')}</p>}
      <ul className={`sheet ${css.lines}`}>
        {items.map((item) => (
          <TicketLine key={item.ticket.id} item={item} list={list} offer={offerOf(item.ticket)} />
        ))}
      </ul>
    </section>
  );
}
