import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { type QueueFilters, type QueueSearch, toFilters, toSearch } from './queue-filters.ts';

export function useQueueFilters(): [QueueFilters, (filters: QueueFilters) => void] {
  const search = useSearch({ strict: false }) as QueueSearch;
  const go = useNavigate();
  const filters = useMemo(() => toFilters(search), [search]);
  return [filters, (next) => void go({ to: '/desk/queue', search: toSearch(next), replace: true } as never)];
}
