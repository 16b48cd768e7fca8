import { useQuery, useQueryClient } from '@tanstack/react-query';
import { call, Problem } from '../../platform/ui/api.ts';
import { type PlanDraft, readDraft, readDraftChanges } from '../contract.ts';

const DRAFT = ['plan', 'draft'];
const LOOK_AGAIN_MS = 15_000;

/** The plan that is being written, or null while nobody writes one; looked at again from time to time, where others may write it too. */
export function useDraftPage({ isWatched = false } = {}) {
  return useQuery({ queryKey: DRAFT, queryFn: newestDraft, ...(isWatched && { refetchInterval: LOOK_AGAIN_MS, staleTime: 0 }) });
}

export async function newestDraft(): Promise<PlanDraft | null> {
  try {
    return await call(readDraft);
  } catch (error) {
    if (error instanceof Problem && error.code === 'no-plan-draft') return null;
    throw error;
  }
}

/** What the desk has answered is the draft from then on, on every page. */
export function useKeepDraft(): (draft: PlanDraft | null) => void {
  const queries = useQueryClient();
  return (draft) => void queries.setQueryData(DRAFT, draft);
}

/** What that draft changes against the version in force, and what publishing it would do. */
export function useDraftChanges(version: number) {
  return useQuery({ queryKey: ['plan', 'draft', 'changes', version], queryFn: () => call(readDraftChanges) });
}
