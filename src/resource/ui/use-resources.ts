import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { IssueArea, ResourceKind } from '../../plan/words.ts';
import { call } from '../../platform/ui/api.ts';
import { listRampUps, listResources, readRampUp } from '../contract.ts';

export type Wanted = {
  tier?: number | undefined;
  area?: IssueArea | undefined;
  kind?: ResourceKind | undefined;
  lang?: 'en' | 'es' | undefined;
  q?: string | undefined;
  due?: true | undefined;
  off?: true | undefined;
};

export function useShelf(wanted: Wanted) {
  const list = useInfiniteQuery({
    queryKey: ['resources', 'shelf', wanted],
    queryFn: ({ pageParam }) => call(listResources, { query: { ...wanted, limit: 30, cursor: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
  return { ...list, resources: list.data?.pages.flatMap(({ items }) => items) ?? [], mayAdd: list.data?.pages[0]?.mayAdd ?? false };
}

/** What fits a problem: few, the required ones first. */
export function useResourcesFor({ tier, area }: { tier: number; area: IssueArea }) {
  return useQuery({ queryKey: ['resources', 'for', tier, area], queryFn: () => call(listResources, { query: { tier, area, limit: 8 } }) });
}

export function useRampUp() {
  return useQuery({ queryKey: ['resources', 'ramp-up'], queryFn: () => call(readRampUp) });
}

export function useRampUps() {
  const list = useInfiniteQuery({
    queryKey: ['resources', 'ramp-ups'],
    queryFn: ({ pageParam }) => call(listRampUps, { query: { limit: 50, cursor: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
  return { ...list, members: list.data?.pages.flatMap(({ items }) => items) ?? [] };
}
