import { certificateForbids, certificateLacking, gatedMoves } from '../certificate/gate/certificate-lacking.ts';
import type { Act, DeskAct, Look } from '../identity/act.ts';
import type { IssueArea } from '../plan/words.ts';
import type { CertifiedMove, Lacking } from './moves/certified.ts';
import { holdingTier } from './moves/open-matters.ts';
import type { TicketInHand } from './ticket-in-hand.ts';

/** What the gate asks of a ticket. People are judged by the plan in force, whichever version the ticket was opened under: what they can do today is what counts. */
const about = (ticket: Pick<TicketInHand, 'tier' | 'vendorCase' | 'issueArea'>) => ({
  tier: holdingTier(ticket),
  area: ticket.issueArea as IssueArea,
});

/** For which of some moves of this ticket whoever acts lacks a certificate. The desk itself needs none. */
export async function lackingFor(act: Act | DeskAct | Look, ticket: TicketInHand, moves: readonly CertifiedMove[]): Promise<Lacking> {
  if (!('realm' in act) || moves.length === 0) return {};
  const gated = gatedMoves(ticket.planInForce, act, about(ticket), moves);
  if (gated.length === 0) return {};
  // One certificate opens all of them: they are of the same tier and area.
  const { tier, area } = about(ticket);
  const refusal = await certificateLacking(act, ticket.planInForce, { tiers: [tier], area, person: act.by });
  return refusal ? Object.fromEntries(gated.map((move) => [move, refusal])) : {};
}

/** Why this person may not be given the ticket. Whoever gives it to themselves takes it. */
export function notToBeAssigned(act: Act, ticket: TicketInHand, person: { id: string; name: string }) {
  const moves = person.id === act.by.id ? (['assign', 'take'] as const) : (['assign'] as const);
  return certificateForbids(act, ticket.planInForce, { ...about(ticket), moves, person });
}
