import { movesTicket, type Route, reads, writes } from '../identity/route.ts';
import { isRefusal } from '../platform/outcome.ts';
import { assignTicket } from './assign-ticket.ts';
import { closeTicket } from './close-ticket.ts';
import { confirmTicket } from './confirm-ticket.ts';
import * as contract from './contract.ts';
import { editTicket } from './edit-ticket.ts';
import { type KnownElsewhere, listTickets } from './lists/list-tickets.ts';
import { logContactAttempt } from './log-contact-attempt.ts';
import { openTicket } from './open-ticket.ts';
import { postMessage } from './post-message.ts';
import { rateTicket } from './rate-ticket.ts';
import { readMessage } from './read-timeline.ts';
import { reopenTicket } from './reopen-ticket.ts';
import { resolveTicket } from './resolve-ticket.ts';
import { resumeTicket } from './resume-ticket.ts';
import { takeTicket } from './take-ticket.ts';
import { waitTicket } from './wait-for.ts';

export const ticketRoutes = (knownElsewhere: KnownElsewhere): readonly Route[] => [
  movesTicket(contract.openTicket, 'ticket:open', openTicket),
  reads(contract.listTickets, 'ticket:read', (look, query) => listTickets(look, query, knownElsewhere)),
  movesTicket(contract.editTicket, 'ticket:work', editTicket),
  writes(contract.postMessage, 'ticket:reply', async (act, input) => {
    const posted = await postMessage(act, input);
    return isRefusal(posted) ? posted : await readMessage(act, posted.ticketId, posted.messageId);
  }),
  movesTicket(contract.takeTicket, 'ticket:work', takeTicket),
  movesTicket(contract.assignTicket, 'ticket:work', assignTicket),
  movesTicket(contract.waitTicket, 'ticket:work', waitTicket),
  movesTicket(contract.resumeTicket, 'ticket:work', resumeTicket),
  movesTicket(contract.resolveTicket, 'ticket:work', resolveTicket),
  movesTicket(contract.logContactAttempt, 'ticket:work', logContactAttempt),
  movesTicket(contract.confirmTicket, 'ticket:confirm', confirmTicket),
  movesTicket(contract.rateTicket, 'ticket:confirm', rateTicket),
  movesTicket(contract.closeTicket, 'ticket:work', closeTicket),
  movesTicket(contract.reopenTicket, 'ticket:confirm', reopenTicket),
];
