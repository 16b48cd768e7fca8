import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState, Loading } from '../../../platform/ui/states.tsx';
import type { Ticket } from '../../../ticket/contract.ts';
import { toFilters } from '../queue/queue-filters.ts';
import { useQueue } from '../queue/use-queue.ts';
import { useSearchKey } from '../queue/use-search-key.ts';
import { arrangeShift } from '../shift/arrange-shift.ts';
import { useShift } from '../shift/use-shift.ts';
import { ListBesideLines } from './ListBesideLines.tsx';
import { ListTools } from './ListTools.tsx';
import css from './list-beside.module.css';
import { type ListOrigin, rememberedList } from './list-origin.ts';
import { useNow } from './use-now.ts';

/** A ticket beside the open one, and when its next promise ends where the shift tells it. */
export type BesideItem = { ticket: Ticket; dueAt: string | null };

/**
 * The list that the agent came from, beside the ticket: the shift or the queue as it was. `j` and `k` go to the next and the
 * previous ticket of it, `c`, `/` and `?` work as on the lists; all of it also where the column has no room to be seen.
 */
export function ListBeside({ ticketNumber }: { ticketNumber: number }) {
  const [origin] = useState(rememberedList);
  const { t } = useTranslation('staff');
  useSearchKey();
  return (
    <nav className={css.beside} aria-label={t('beside.label')}>
      <div className={css.besideHead}>
        <BackLink origin={origin} />
        <ListTools isNarrow />
      </div>
      {origin.list === 'shift' ? (
        <BesideShift ticketNumber={ticketNumber} />
      ) : (
        <BesideQueue ticketNumber={ticketNumber} search={origin.search} />
      )}
    </nav>
  );
}

function BackLink({ origin }: { origin: ListOrigin }) {
  const { t } = useTranslation('staff');
  if (origin.list === 'shift') {
    return (
      <Link to="/desk/shift" className={css.besideBack}>
        <IconArrowLeft size={16} aria-hidden />
        {t('shift.title')}
      </Link>
    );
  }
  const { view } = toFilters(origin.search);
  return (
    <Link to="/desk/queue" search={origin.search} className={css.besideBack}>
      <IconArrowLeft size={16} aria-hidden />
      {`${t('queue.title')} · ${t(`queue.view.${view}`)}`}
    </Link>
  );
}

function BesideShift({ ticketNumber }: { ticketNumber: number }) {
  const { t } = useTranslation('staff');
  const now = useNow();
  const { data: shift, isPending, error, refetch } = useShift();
  if (isPending) return <Loading lines={6} height={36} />;
  if (!shift) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const { waiting, work } = arrangeShift(shift, now);
  return (
    <ListBesideLines
      ticketNumber={ticketNumber}
      groups={[...waiting, ...work].map(({ list, isLater, items }) => {
        const name = t(`shift.list.${list}`);
        return { label: isLater ? t('shift.later', { list: name }) : name, items };
      })}
    />
  );
}

function BesideQueue({ ticketNumber, search }: { ticketNumber: number; search: Extract<ListOrigin, { list: 'queue' }>['search'] }) {
  const { t } = useTranslation();
  const queue = useQueue(toFilters(search));
  if (queue.isPending) return <Loading lines={8} height={36} />;
  if (queue.error && queue.tickets.length === 0) return <ErrorState error={queue.error} onRetry={() => void queue.refetch()} />;
  const items = queue.tickets.map((ticket) => ({ ticket, dueAt: ticket.dueAt }));
  return (
    <ListBesideLines ticketNumber={ticketNumber} groups={[{ items }]}>
      {queue.hasNextPage && (
        <Button variant="subtle" size="xs" fullWidth loading={queue.isFetchingNextPage} onClick={() => void queue.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </ListBesideLines>
  );
}
