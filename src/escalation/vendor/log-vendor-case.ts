import type { Act } from '../../identity/act.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import { newId } from '../../platform/ids.ts';
import { isRefusal } from '../../platform/outcome.ts';
import { saveTicket } from '../../ticket/store.ts';
import type { logVendorCase as contract } from '../contract.ts';
import { recordEscalationEvent } from '../events.ts';
import { lockVendorCase } from '../lock.ts';

export async function logVendorCase(act: Act, { id, direction, entry }: InputOf<typeof contract>) {
  const ticket = await lockVendorCase(act, 'log-vendor-case', id);
  if (isRefusal(ticket)) return ticket;
  await act.db
    .insertInto('vendorLog')
    .values({ id: newId(act.at), vendorCaseId: id, direction, entry, actorId: act.by.id, at: act.at })
    .execute();
  await saveTicket(act, ticket.id);
  await recordEscalationEvent(act, { kind: 'vendor-case-logged', ticketId: ticket.id, subjectId: id, data: { direction, entry } });
  return { id, ticketId: ticket.id };
}
