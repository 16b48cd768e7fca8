import { useQuery } from '@tanstack/react-query';
import { call } from '../../platform/ui/api.ts';
import { readTeams } from '../contract.ts';

/** The tiers and teams of the plan in force, which every screen needs to name things. They change only with a new plan. */
export function useTeams() {
  return useQuery({ queryKey: ['teams'], queryFn: () => call(readTeams), staleTime: 5 * 60_000 });
}
