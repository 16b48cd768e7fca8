import { useQuery } from '@tanstack/react-query';
import { call } from '../../../platform/ui/api.ts';
import { useLocale } from '../../../platform/ui/format.ts';
import { draftFromTicket } from '../../from-ticket/contract.ts';
import { listScenarios, listScenarioVersions, readScenarioFile } from '../../own/contract.ts';

export function useScenarios() {
  const locale = useLocale();
  return useQuery({
    queryKey: ['labs', 'scenarios', locale],
    queryFn: () => call(listScenarios),
    select: ({ items }) => items,
    retry: false,
  });
}

export function useScenarioFile(id: string) {
  const locale = useLocale();
  return useQuery({ queryKey: ['labs', 'file', id, locale], queryFn: () => call(readScenarioFile, { params: { id } }) });
}

export function useScenarioVersions(id: string) {
  return useQuery({
    queryKey: ['labs', 'versions', id],
    queryFn: () => call(listScenarioVersions, { params: { id } }),
    select: ({ items }) => items,
  });
}

/** Read once: what its reader makes of it is not to be taken away by the ticket going on. */
export function useDraftFromTicket(id: string) {
  return useQuery({
    queryKey: ['labs', 'from-ticket', id],
    queryFn: () => call(draftFromTicket, { params: { id } }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  });
}
