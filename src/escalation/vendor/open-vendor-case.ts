import type { Act } from '../../identity/act.ts';
import { vendorSeverities } from '../../plan/rules/in-force.ts';
import { VENDOR_TIER } from '../../plan/words.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import { idBeside } from '../../platform/ids.ts';
import { isRefusal, refuse } from '../../platform/outcome.ts';
import { inHandsOf } from '../../ticket/place-today.ts';
import { moveTicket } from '../../ticket/store.ts';
import { lockForMove } from '../../ticket/ticket-in-hand.ts';
import type { openVendorCase as contract } from '../contract.ts';
import { recordEscalationEvent } from '../events.ts';

/** Hands the ticket to the vendor. Its clocks with the user go on as the plan says; the keeper stays assigned. */
export async function openVendorCase(act: Act, { id, caseNumber, severity, summary, version }: InputOf<typeof contract>) {
  const ticket = await lockForMove(act, { move: 'open-vendor-case', key: id, seenVersion: version });
  if (isRefusal(ticket)) return ticket;
  const severities = vendorSeverities(ticket.plan);
  if (severities.length > 0 && !severities.includes(severity)) return refuse('severity-unknown', { severities });

  const caseId = idBeside(ticket.id, act.at);
  await act.db
    .insertInto('vendorCase')
    .values({
      id: caseId,
      ticketId: ticket.id,
      caseNumber,
      severity,
      summary,
      keeperTier: ticket.tier,
      openedBy: act.by.id,
      openedAt: act.at,
    })
    .execute();
  const keeper = ticket.assigneeId ? ticket : inHandsOf(act, ticket);
  await moveTicket(act, ticket, {
    kind: 'escalated',
    to: { tier: VENDOR_TIER, team: keeper.team, assigneeId: keeper.assigneeId },
    reason: summary,
    status: 'waiting',
    waitingFor: 'vendor',
    waitingUntil: null,
    vendorCase: { id: caseId, keeperTier: ticket.tier },
  });
  await recordEscalationEvent(act, {
    kind: 'vendor-case-opened',
    ticketId: ticket.id,
    subjectId: caseId,
    data: { fromTier: ticket.tier, toTier: VENDOR_TIER, caseNumber, severity },
  });
  return { ticketId: ticket.id };
}
