import { type QueryClient, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { call } from '../../platform/ui/api.ts';
import { type Bridge, listBridges, readBridge } from '../contract.ts';
import { readBridgeTimeline } from '../log/contract.ts';
import { listActions } from '../settled/contract.ts';
import type { BridgeState } from '../words.ts';

const LIST_MAX = 100;
const LOG_PAGE = 200;

export const roomKey = (id: string) => ['bridges', 'room', id];

/** A bridge with all that is in its room. */
export function useBridge(id: string) {
  return useQuery({ queryKey: ['bridges', 'room', id], queryFn: () => call(readBridge, { params: { id } }) });
}

/** What came with another answer is shown, unless something newer is. */
export function showBridge(queries: QueryClient, bridge: Bridge): void {
  queries.setQueryData(roomKey(bridge.id), (shown: Bridge | undefined) => (shown && shown.version > bridge.version ? shown : bridge));
}

/** Bridges in one state, soonest first, within a span of time. */
export function useBridgesOf(state: BridgeState, { from, to }: { from?: string; to?: string } = {}) {
  return useQuery({
    queryKey: ['bridges', 'list', state, from, to],
    queryFn: async () => (await call(listBridges, { query: { state, from, to, limit: LIST_MAX } })).items,
  });
}

/** All bridges that began before an instant, newest first, page by page. */
export function useBridgesBefore(to: string) {
  return useInfiniteQuery({
    queryKey: ['bridges', 'before', to],
    queryFn: ({ pageParam }) => call(listBridges, { query: { to, limit: 20, cursor: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
}

/** What I have promised on bridges and not done yet. */
export function useMyActions() {
  return useQuery({
    queryKey: ['bridges', 'actions', 'me'],
    queryFn: async () => (await call(listActions, { query: { owner: 'me', limit: 50 } })).items,
  });
}

/** Everything that happened on a bridge, oldest first, fetched page by page; or what of it was pinned. */
export function useBridgeLog(id: string, { pinned = false }: { pinned?: boolean } = {}) {
  const query = useInfiniteQuery({
    queryKey: ['bridges', 'log', id, pinned],
    queryFn: ({ pageParam }) =>
      call(readBridgeTimeline, { params: { id }, query: { limit: LOG_PAGE, cursor: pageParam, ...(pinned && { pinned }) } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  return { ...query, entries: query.data?.pages.flatMap(({ items }) => items) ?? [] };
}
