import type { PlanDocument } from '../schema/schema.ts';
import { placed } from './check.ts';

export type Phase = NonNullable<PlanDocument['phases']>[number];

/** The teams that a phase may name. */
export const PHASE_ENTRIES_MAX = 50;

export function phasesOf(plan: PlanDocument, kind: Phase['kind']): [Phase, string][] {
  return placed(plan.phases, 'phases').filter(([phase]) => phase.kind === kind);
}

export function isProduction({ kind }: Phase): boolean {
  return kind === 'initial-production' || kind === 'production';
}

/** Phases in which people enrol. */
export function enrols(phase: Phase): boolean {
  return phase.kind === 'pilot' || isProduction(phase);
}
