import { Button } from '@mantine/core';
import { useIntersection } from '@mantine/hooks';
import { IconRefresh } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNames } from '../../../plan/ui/use-names.ts';
import { ErrorState } from '../../../platform/ui/states.tsx';
import type { Ticket } from '../../../ticket/contract.ts';
import { ListSkeleton } from '../list/ListSkeleton.tsx';
import css from '../list/list.module.css';
import { useListKeys } from '../list/use-list-keys.ts';
import { useOffers } from '../list/use-offers.ts';
import { QueueBlock } from './QueueBlock.tsx';
import { QueueEmpty } from './QueueEmpty.tsx';
import { QueueRow } from './QueueRow.tsx';
import type { QueueFilters } from './queue-filters.ts';
import { useQueue } from './use-queue.ts';

type Props = { filters: QueueFilters; onChange: (filters: QueueFilters) => void };

/** Lines that are drawn together. */
const BLOCK = 25;

/** The tickets that fit, more of them as one nears the end. */
export function QueueList({ filters, onChange }: Props) {
  const { t } = useTranslation('staff');
  const queue = useQueue(filters);
  const offerOf = useOffers();
  const { teamName } = useNames();
  useListKeys();
  if (queue.isPending) return <ListSkeleton lines={12} />;
  if (queue.error && queue.tickets.length === 0) return <ErrorState error={queue.error} onRetry={() => void queue.refetch()} />;
  if (queue.tickets.length === 0) return <QueueEmpty filters={filters} onChange={onChange} />;
  const startOver = () => {
    window.scrollTo({ top: 0 });
    void queue.startOver();
  };
  return (
    <>
      <p role="status" className={css.summary}>
        {queue.isPlaceholderData
          ? t('queue.searching')
          : t('queue.shown', { count: queue.tickets.length, more: queue.hasNextPage ? 'yes' : 'no' })}
      </p>
      {queue.hasChanged && (
        <Button className={css.changed ?? ''} radius="xl" size="xs" leftSection={<IconRefresh size={14} aria-hidden />} onClick={startOver}>
          {t('queue.changed')}
        </Button>
      )}
      <div className={`sheet ${css.table}`} data-stale={queue.isPlaceholderData} aria-busy={queue.isPlaceholderData}>
        <QueueColumns isByCreation={filters.sort === 'created'} />
        {blocksOf(queue.tickets).map((tickets, block) => (
          <QueueBlock key={tickets[0]?.id} firstId={tickets[0]?.id ?? ''} from={block * BLOCK + 1} count={tickets.length}>
            {() =>
              tickets.map((ticket) => {
                const offer = offerOf(ticket);
                return (
                  <QueueRow
                    key={ticket.id}
                    ticket={ticket}
                    team={teamName(ticket.team)}
                    isByCreation={filters.sort === 'created'}
                    offerMove={offer?.move}
                    offerId={offer?.id}
                  />
                );
              })
            }
          </QueueBlock>
        ))}
      </div>
      {queue.hasNextPage && (
        <More isBusy={queue.isFetchingNextPage} onMore={() => void queue.fetchNextPage()} error={queue.isFetchNextPageError} />
      )}
    </>
  );
}

function blocksOf(tickets: readonly Ticket[]): readonly Ticket[][] {
  return Array.from({ length: Math.ceil(tickets.length / BLOCK) }, (_, block) => tickets.slice(block * BLOCK, (block + 1) * BLOCK));
}

/** What stands in each column, for the eye; every line says it by itself. */
function QueueColumns({ isByCreation }: { isByCreation: boolean }) {
  const { t } = useTranslation('staff');
  return (
    <div className={css.columnNames} aria-hidden>
      <span>{t('queue.column.number')}</span>
      <span>{t('queue.column.subject')}</span>
      <span>{t('queue.column.status')}</span>
      <span>{t('queue.column.tier')}</span>
      <span>{t('queue.column.assignee')}</span>
      <span className={css.atEnd}>{t(isByCreation ? 'queue.column.created' : 'queue.column.updated')}</span>
    </div>
  );
}

/** The next page comes before the end is reached; a lost connection leaves the button to try again. */
function More({ isBusy, onMore, error }: { isBusy: boolean; onMore: () => void; error: boolean }) {
  const { t } = useTranslation();
  const { ref, entry } = useIntersection<HTMLDivElement>({ rootMargin: '800px 0px' });
  const isNear = entry?.isIntersecting === true;
  // biome-ignore lint/correctness/useExhaustiveDependencies: nearing the end is what asks for more, and again after each page
  useEffect(() => {
    if (isNear && !isBusy && !error) onMore();
  }, [isNear, isBusy, error]);
  return (
    <div ref={ref} className={css.more}>
      <Button variant="subtle" fullWidth loading={isBusy} onClick={onMore}>
        {t('more')}
      </Button>
    </div>
  );
}
