import type { Refusal } from '../../platform/outcome.ts';
import type { Move } from './moves.ts';

/** The moves of a ticket that the plan can keep for those who hold a certificate, where whoever makes them must hold it. */
export const CERTIFIED_MOVES = ['take', 'accept'] as const satisfies readonly Move[];
export type CertifiedMove = (typeof CERTIFIED_MOVES)[number];

/** For which of them whoever acts lacks a certificate, each with what it says. */
export type Lacking = Partial<Record<CertifiedMove, Refusal<'certificate-needed'>>>;

export function isCertified(move: string): move is CertifiedMove {
  return (CERTIFIED_MOVES as readonly string[]).includes(move);
}
