import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { call } from '../../../platform/ui/api.ts';
import { listSignatures } from '../../contract.ts';
import type { SignatureFilters } from './use-signature-filters.ts';

/** Who has signed, a page at a time, with the counts of every team. */
export function useSignatures({ team, state }: SignatureFilters) {
  return useInfiniteQuery({
    queryKey: ['signatures', team, state],
    queryFn: ({ pageParam }) => call(listSignatures, { query: { team, state, cursor: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
}
