import type { Ticket } from '../../ticket/contract.ts';

export type CaseFacts = Pick<Ticket, 'status' | 'waitingFor' | 'tier' | 'isTaken' | 'isConfirmed' | 'answerOwedSince'>;

/** In which words a list says where a case is, and in which hue; `you` where it is for its person to act. */
export function caseState(ticket: CaseFacts): { words: string; tone: string } {
  const { status, waitingFor, tier, isTaken } = ticket;
  const tone = isYours(ticket) ? 'you' : status === 'closed' ? 'closed' : `tier-${tier}`;
  if (status === 'waiting') return { words: `waiting-${waitingFor ?? 'date'}`, tone };
  if (status === 'open') return { words: isTaken ? 'open' : 'untaken', tone };
  if (status === 'resolved' && tone !== 'you') return { words: ticket.isConfirmed ? 'confirmed' : 'answering', tone };
  return { words: status, tone };
}

/** The desk waits for a word of theirs: an answer, or whether it works. Who has written is owed an answer first. */
export function isYours({ status, waitingFor, isConfirmed, answerOwedSince }: CaseFacts): boolean {
  if (status === 'waiting') return waitingFor === 'requester';
  return status === 'resolved' && !isConfirmed && answerOwedSince === null;
}
