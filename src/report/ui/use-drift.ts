import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call } from '../../platform/ui/api.ts';
import { readDeviations, readDrift } from '../contract.ts';

/** The figures for one plan version, or for all of them. */
export function useDrift(version: number | undefined) {
  return useQuery({
    queryKey: ['drift', version ?? 'all'],
    queryFn: () => call(readDrift, { query: { version } }),
    placeholderData: keepPreviousData,
  });
}

/** Where a ticket departed from its plan; part of the ticket, so that live events refresh it. */
export function useDeviations(ticketId: string) {
  return useQuery({
    queryKey: ['ticket', ticketId, 'deviations'],
    queryFn: async () => (await call(readDeviations, { params: { id: ticketId } })).items,
  });
}
