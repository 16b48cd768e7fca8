import { useInfiniteQuery } from '@tanstack/react-query';
import { call } from '../../platform/ui/api.ts';
import { listFailed } from '../contract.ts';

/** A failure is no event of a ticket: nothing tells an open page of it, so it asks now and then. */
const ASK_EVERY_MS = 30_000;

/** What failed, a page at a time, newest first. */
export function useFailed() {
  return useInfiniteQuery({
    queryKey: ['follow-ups'],
    queryFn: ({ pageParam }) => call(listFailed, { query: { cursor: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    refetchInterval: ASK_EVERY_MS,
  });
}
