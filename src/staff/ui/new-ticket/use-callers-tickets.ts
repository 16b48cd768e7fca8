import { useQuery } from '@tanstack/react-query';
import { call } from '../../../platform/ui/api.ts';
import { listTickets } from '../../../ticket/contract.ts';
import { type OwnTicket, ownTickets } from './callers-tickets.ts';
import type { NewTicket } from './new-ticket.ts';
import { useCallers } from './use-callers.ts';

const OPEN_MAX = 20;

/** The tickets of whoever calls, also when they were entered as somebody new under an address that the desk knows. */
export function useCallersTickets({ caller, ...said }: NewTicket): { requester: string | null; tickets: OwnTicket[] } {
  const address = caller && !caller.id ? caller.email.trim().toLowerCase() : '';
  const { people } = useCallers(address);
  const requester = caller?.id ?? people.find(({ email }) => email === address)?.id ?? null;
  const { data: tickets = [] } = useQuery({
    queryKey: ['tickets', 'of-caller', requester],
    queryFn: async () => {
      const theirs = { requester: requester ?? '', sort: 'updated', limit: OPEN_MAX };
      const [open, last] = await Promise.all(
        (['all-open', 'all'] as const).map((view) => call(listTickets, { query: { ...theirs, view } })),
      );
      return [...new Map([...(open?.items ?? []), ...(last?.items ?? [])].map((ticket) => [ticket.id, ticket])).values()];
    },
    enabled: requester !== null,
  });
  return { requester, tickets: requester ? ownTickets(tickets, said, new Date()) : [] };
}
