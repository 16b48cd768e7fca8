import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { call } from '../../../platform/ui/api.ts';
import { readTimeline } from '../../../ticket/contract.ts';
import { readTicket } from '../../contract.ts';

/** A ticket by its id or number. */
export function useTicket(key: string) {
  return useQuery({ queryKey: ['ticket', key, 'page'], queryFn: () => call(readTicket, { params: { id: key } }) });
}

const PAGE = 200;

/** The whole stream of messages and events, oldest first, fetched page by page. */
export function useTimeline(key: string) {
  const query = useInfiniteQuery({
    queryKey: ['ticket', key, 'timeline'],
    queryFn: ({ pageParam }) => call(readTimeline, { params: { id: key }, query: { limit: PAGE, cursor: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  return { ...query, entries: query.data?.pages.flatMap(({ items }) => items) ?? [] };
}
