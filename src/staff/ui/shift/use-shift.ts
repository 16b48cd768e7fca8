import { useQuery } from '@tanstack/react-query';
import { call } from '../../../platform/ui/api.ts';
import { readShift } from '../../contract.ts';

/** What waits for the person now. */
export function useShift() {
  return useQuery({ queryKey: ['shift'], queryFn: () => call(readShift) });
}
