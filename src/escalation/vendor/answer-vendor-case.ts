import type { Act } from '../../identity/act.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import { isRefusal } from '../../platform/outcome.ts';
import { holdingTier } from '../../ticket/moves/open-matters.ts';
import { stillThere } from '../../ticket/place-today.ts';
import { moveTicket } from '../../ticket/store.ts';
import type { answerVendorCase as contract } from '../contract.ts';
import { recordEscalationEvent } from '../events.ts';
import { lockVendorCase } from '../lock.ts';

/** The vendor has answered: the ticket re-enters at the tier that asked, with the agent who kept it and still works there. */
export async function answerVendorCase(act: Act, { id, answer }: InputOf<typeof contract>) {
  const ticket = await lockVendorCase(act, 'answer-vendor-case', id);
  if (isRefusal(ticket)) return ticket;
  const keeperTier = holdingTier(ticket);
  await act.db.updateTable('vendorCase').set({ answer, answeredBy: act.by.id, answeredAt: act.at }).where('id', '=', id).execute();
  await moveTicket(act, ticket, {
    kind: 'relayed',
    to: await stillThere(act, ticket, keeperTier),
    status: 'open',
    vendorCase: null,
  });
  await recordEscalationEvent(act, {
    kind: 'vendor-case-answered',
    ticketId: ticket.id,
    subjectId: id,
    data: { fromTier: ticket.tier, toTier: keeperTier, answer },
  });
  return { id, ticketId: ticket.id };
}
