import { useQuery } from '@tanstack/react-query';
import { call } from '../../../platform/ui/api.ts';
import { useLocale } from '../../../platform/ui/format.ts';
import { readGaps } from '../../gaps/contract.ts';

/** Null for oneself. */
export function useGaps(person: string | null) {
  const locale = useLocale();
  return useQuery({
    queryKey: ['training', 'gaps', person, locale],
    queryFn: () => call(readGaps, { query: person ? { person } : {} }),
  });
}
