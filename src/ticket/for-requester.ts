import type { Ticket } from './contract.ts';

/** A ticket as the person with the problem sees it: the tier has it, never a team or a person behind it. */
export function ticketForRequester<T extends Pick<Ticket, 'team' | 'assignee'>>(ticket: T): T {
  return { ...ticket, team: '', assignee: null };
}
