import { type InfiniteData, keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useSyncExternalStore } from 'react';
import type { AnswerOf } from '../../../platform/http/endpoint.ts';
import { call } from '../../../platform/ui/api.ts';
import { listTickets, type Ticket } from '../../../ticket/contract.ts';
import type { QueueFilters } from './queue-filters.ts';

type Page = AnswerOf<typeof listTickets>;

const PAGE = 50;
/** Up to here the list follows every change by itself. Deeper, it says that it has changed and stays still for its reader. */
const LIVE_PAGES_MAX = 4;
const KEPT_MS = 30 * 60_000;

/** The tickets of the queue, page by page; what was loaded is kept for coming back from a ticket. */
export function useQueue(filters: QueueFilters) {
  const queries = useQueryClient();
  const queryKey = ['tickets', 'queue', filters];
  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) => call(listTickets, { query: { ...filters, limit: PAGE, cursor: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    gcTime: KEPT_MS,
    enabled: ({ state }) => !isDeep(state.data),
  });
  const hasChanged = useSyncExternalStore(
    (read) => queries.getQueryCache().subscribe(read),
    () => isDeep(query.data) && queries.getQueryState(queryKey)?.isInvalidated === true,
  );
  return {
    ...query,
    tickets: useMemo(() => ticketsOf(query.data?.pages ?? []), [query.data]),
    hasChanged,
    /** Begins again with the first page. */
    startOver: () => queries.resetQueries({ queryKey, exact: true }),
  };
}

function isDeep(data: InfiniteData<Page> | undefined): boolean {
  return (data?.pages.length ?? 0) > LIVE_PAGES_MAX;
}

/** A ticket that moved while the pages were fetched can come twice; it is shown once. */
function ticketsOf(pages: readonly Page[]): readonly Ticket[] {
  return [...new Map(pages.flatMap(({ items }) => items).map((ticket) => [ticket.id, ticket])).values()];
}
