import type { Arriving } from './arriving.ts';
import type { SimClock } from './clocks.ts';
import type { Task } from './team-line.ts';

/** What somebody does: look into it, read a packet that goes back, add what was missing, understand a solution, tell the user. */
export type TaskKind = 'work' | 'read' | 'complete' | 'acknowledge' | 'contact' | 'apply';
export type CaseTask = Task & { kind: TaskKind; of: Case; tier: number; fromTier: number | null };

/** A ticket in a rehearsal. */
export type Case = Arriving & {
  index: number;
  /** The tier that has it now. */
  tier: number;
  /** Those that had it, in the order in which it came to them. */
  handled: number[];
  clocks: SimClock[];
  isAnswered: boolean;
  /** How often it was sent back, and how often somebody looked into it. */
  bounces: number;
  looks: number;
  /** Lower tiers that have still to acknowledge, the next one first. */
  toTell: number[];
  isContactDue: boolean;
  resolvedAt: number | null;
};
