import { USER_CLOCK_KINDS } from '../clock/contract.ts';
import { ticketForRequester } from '../ticket/for-requester.ts';
import type { TicketPage } from './contract.ts';

/**
 * The same page for the person with the problem: who has it as a tier, never as a team or a person besides the one who
 * speaks to them; what was promised to them, not between tiers; nothing that the staff wrote to each other.
 */
export function forRequester(page: TicketPage): TicketPage {
  return {
    ...ticketForRequester(page),
    phaseName: null,
    hops: page.hops.map((hop) => ({ ...hop, fromTeam: null, toTeam: null, actor: null, reason: null, bridge: null })),
    clocks: page.clocks
      .filter(({ kind }) => USER_CLOCK_KINDS.some((known) => known === kind))
      .map((clock) => ({ ...clock, pauseReason: null, calendar: null })),
    escalations: [],
    solutions: [],
    relays: [],
    vendorCases: [],
    bounces: 0,
    contactAttempts: [],
    resolution: page.resolution && { ...page.resolution, note: null, by: null },
    bridge: page.bridge && { ...page.bridge, id: null },
    attachments: page.attachments.filter((file) => file.visibility === 'public'),
  };
}
