import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { listPeople } from '../../../../identity/contract.ts';
import { call } from '../../../../platform/ui/api.ts';

/** Those who work at the desk, to be put down by the name that they have here; a plan may name others as well. */
export function usePeopleNames(): readonly string[] {
  const { data } = useQuery({ queryKey: ['people', 'staff'], queryFn: () => call(listPeople, { query: { staff: true, limit: 200 } }) });
  return useMemo(() => (data?.items ?? []).filter(({ isActive }) => isActive).map(({ name }) => name), [data]);
}
