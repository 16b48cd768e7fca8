import type { Ticket } from './contract.ts';

/**
 * A ticket as the person with the problem sees it: the tier has it, never a team or a person behind it, and no deadline that
 * tiers set each other; what was promised to the user stands in the ticket's own clocks.
 */
export function ticketForRequester<T extends Pick<Ticket, 'team' | 'assignee' | 'assigneeSince'> & { dueAt: unknown }>(ticket: T): T {
  return { ...ticket, team: '', assignee: null, assigneeSince: null, dueAt: null };
}
