import { useQuery } from '@tanstack/react-query';
import { call } from '../../platform/ui/api.ts';
import { readChecks } from '../contract.ts';

/** The known errors that fit a ticket and the checks worked on it; part of the ticket, so that live events refresh it. */
export function useChecks(ticketId: string) {
  return useQuery({ queryKey: ['ticket', ticketId, 'checks'], queryFn: () => call(readChecks, { params: { id: ticketId } }) });
}
