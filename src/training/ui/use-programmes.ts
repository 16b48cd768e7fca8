import { useQuery } from '@tanstack/react-query';
import { call } from '../../platform/ui/api.ts';
import { useLocale } from '../../platform/ui/format.ts';
import { listProgrammes } from '../contract.ts';

export function useProgrammes() {
  const locale = useLocale();
  return useQuery({
    queryKey: ['training', 'programmes', locale],
    queryFn: () => call(listProgrammes),
    select: ({ items }) => items,
  });
}
