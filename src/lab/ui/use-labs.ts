import { useQuery } from '@tanstack/react-query';
import type { IssueArea } from '../../plan/words.ts';
import { call } from '../../platform/ui/api.ts';
import { listLabs, readAttempt } from '../contract.ts';

export type LabFilter = { tier: number | null; area: IssueArea | null };

export function useLabs({ tier, area }: LabFilter) {
  const query = { ...(tier !== null && { tier }), ...(area && { area }) };
  return useQuery({ queryKey: ['labs', 'list', query], queryFn: () => call(listLabs, { query }) });
}

export function useAttempt(id: string) {
  return useQuery({ queryKey: ['labs', 'attempt', id], queryFn: () => call(readAttempt, { params: { id } }) });
}
