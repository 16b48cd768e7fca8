import type { NextStep } from '../../staff/contract.ts';

/** By when the next step was promised, and whether that is still to come: one that has passed is said to be late, and never promised again. */
export function stepPromise({ by }: Pick<NextStep, 'by'>, now: Date): { told: 'by' | 'late'; at: Date } | null {
  if (by === null) return null;
  const at = new Date(by);
  return { told: at < now ? 'late' : 'by', at };
}
