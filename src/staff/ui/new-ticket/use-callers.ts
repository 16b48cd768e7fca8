import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { listPeople } from '../../../identity/contract.ts';
import { call } from '../../../platform/ui/api.ts';

const WORDS_MIN = 2;
const TYPING_MS = 200;

/** People whose name or address fits what is typed. */
export function useCallers(words: string) {
  const [q] = useDebouncedValue(words.trim(), TYPING_MS);
  const isAsked = q.length >= WORDS_MIN;
  const { data, isFetching } = useQuery({
    queryKey: ['people', 'callers', q],
    queryFn: () => call(listPeople, { query: { q, limit: 8 } }),
    enabled: isAsked,
    placeholderData: keepPreviousData,
  });
  return {
    people: isAsked ? (data?.items.filter(({ isActive }) => isActive) ?? []) : [],
    isSearching: isFetching || q !== words.trim(),
  };
}
