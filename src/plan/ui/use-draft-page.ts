import { useQuery } from '@tanstack/react-query';
import { call, Problem } from '../../platform/ui/api.ts';
import { type PlanDraft, readDraft, readDraftChanges } from '../contract.ts';

/** The plan that is being written, or null while nobody writes one. */
export function useDraftPage() {
  return useQuery({
    queryKey: ['plan', 'draft'],
    queryFn: async (): Promise<PlanDraft | null> => {
      try {
        return await call(readDraft);
      } catch (error) {
        if (error instanceof Problem && error.code === 'no-plan-draft') return null;
        throw error;
      }
    },
  });
}

/** What that draft changes against the version in force, and what publishing it would do. */
export function useDraftChanges(version: number) {
  return useQuery({ queryKey: ['plan', 'draft', 'changes', version], queryFn: () => call(readDraftChanges) });
}
