import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { call } from '../../platform/ui/api.ts';
import { listCertificates, listExceptions, readStanding } from '../contract.ts';

/** How the reader stands, and the teams that they look after. */
export function useStanding() {
  return useQuery({ queryKey: ['certificates', 'standing'], queryFn: () => call(readStanding) });
}

/** All that somebody has ever earned, newest first: nobody has many. */
export function useCertificatesOf(person: string) {
  return useQuery({
    queryKey: ['certificates', 'of', person],
    queryFn: () => call(listCertificates, { query: { person, limit: 200 } }),
    select: ({ items }) => items,
  });
}

export function useExceptions() {
  const list = useInfiniteQuery({
    queryKey: ['certificates', 'exceptions'],
    queryFn: ({ pageParam }) => call(listExceptions, { query: { limit: 20, cursor: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
  return { ...list, exceptions: list.data?.pages.flatMap(({ items }) => items) ?? [] };
}
