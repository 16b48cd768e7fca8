import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { type QueueFilters, toFilters, toSearch } from './queue-filters.ts';

export function useQueueFilters(): [QueueFilters, (filters: QueueFilters) => void] {
  const search = useSearch({ from: '/desk/queue' });
  const go = useNavigate();
  const filters = useMemo(() => toFilters(search), [search]);
  return [filters, (next) => void go({ to: '/desk/queue', search: toSearch(next), replace: true })];
}
