import type { Refusal } from '../../platform/outcome.ts';
import type { AnyMove, Move } from './moves.ts';

/** The moves of a ticket that the plan can keep for those who hold a certificate, where whoever makes them must hold it. */
export const CERTIFIED_MOVES = ['take', 'accept'] as const satisfies readonly Move[];
export type CertifiedMove = (typeof CERTIFIED_MOVES)[number];

/** For which of them whoever acts lacks a certificate, each with what it says. */
export type Lacking = Partial<Record<CertifiedMove, Refusal<'certificate-needed'>>>;

/** Those that a move comes to: whoever hands up what has still to be accepted accepts it by that. */
export function certifiedIn(move: AnyMove): readonly CertifiedMove[] {
  if (move === 'escalate') return ['accept'];
  return CERTIFIED_MOVES.filter((one) => one === move);
}
