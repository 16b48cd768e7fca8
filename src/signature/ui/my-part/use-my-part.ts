import { useQuery } from '@tanstack/react-query';
import { call } from '../../../platform/ui/api.ts';
import { readMyPart } from '../../contract.ts';

/** The own part of the plan in force, and whether it is signed. */
export function useMyPart({ isNeeded = true }: { isNeeded?: boolean } = {}) {
  return useQuery({ queryKey: ['plan', 'my-part'], queryFn: () => call(readMyPart), enabled: isNeeded });
}
