import { infiniteQueryOptions, type QueryClient, queryOptions, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { call } from '../../../platform/ui/api.ts';
import { ticketKey } from '../../../platform/ui/query-families.ts';
import { readTimeline } from '../../../ticket/contract.ts';
import { readTicket } from '../../contract.ts';

const PAGE = 200;

export const pageOf = (id: string) =>
  queryOptions({ queryKey: ticketKey(id, 'page'), queryFn: () => call(readTicket, { params: { id } }) });

/** Which ticket a number is never changes; whoever asks for the first time gets the ticket with it. */
export const idOf = (queries: QueryClient, number: string) =>
  queryOptions({
    queryKey: ['ticket-id', number],
    queryFn: async () => {
      const page = await call(readTicket, { params: { id: number } });
      queries.setQueryData(pageOf(page.id).queryKey, page);
      return page.id;
    },
    staleTime: Number.POSITIVE_INFINITY,
  });

export const isNumber = (key: string) => /^\d+$/.test(key);

/** A ticket by its id or number: whichever an address says, it is the same one in the cache. */
export function useTicket(key: string) {
  const queries = useQueryClient();
  const named = useQuery({ ...idOf(queries, key), enabled: isNumber(key) });
  const id = isNumber(key) ? named.data : key;
  const page = useQuery({ ...pageOf(id ?? ''), enabled: id !== undefined });
  return id === undefined ? { ...named, data: undefined } : page;
}

export const timelineOf = (id: string) =>
  infiniteQueryOptions({
    queryKey: ticketKey(id, 'timeline'),
    queryFn: ({ pageParam }) => call(readTimeline, { params: { id }, query: { limit: PAGE, cursor: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });

/** The whole stream of messages and events, oldest first, fetched page by page. */
export function useTimeline(id: string) {
  const query = useInfiniteQuery(timelineOf(id));
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  return { ...query, entries: query.data?.pages.flatMap(({ items }) => items) ?? [] };
}
