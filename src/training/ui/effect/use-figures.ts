import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { IssueArea } from '../../../plan/words.ts';
import { call } from '../../../platform/ui/api.ts';
import { useLocale } from '../../../platform/ui/format.ts';
import { readTrainingEffect } from '../../effect/contract.ts';
import { readReadiness } from '../../readiness/contract.ts';

export function useReadiness(phase: string | null) {
  return useQuery({
    queryKey: ['training', 'readiness', phase],
    queryFn: () => call(readReadiness, { query: phase ? { phase } : {} }),
    placeholderData: keepPreviousData,
  });
}

export function useEffectOfSessions(area: IssueArea | null) {
  const locale = useLocale();
  return useQuery({
    queryKey: ['training', 'effect', area, locale],
    queryFn: () => call(readTrainingEffect, { query: area ? { area } : {} }),
    placeholderData: keepPreviousData,
  });
}
