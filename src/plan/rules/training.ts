import type { Membership } from '../../identity/contract.ts';
import type { PlanDocument, Programme, TrainingGate } from '../schema/schema.ts';
import type { GatedMove, IssueArea, TrainingNeed } from '../words.ts';

/** What a programme asks for where the plan is silent. */
export const USUAL_TRAINING = { passMark: 80, attempts: 3, needs: ['attendance', 'lab', 'quiz'] } as const;

/** The programmes by which a tier is trained, in the order of the plan. */
export function programmesOf(plan: PlanDocument, tier: number): Programme[] {
  return (plan.training?.programmes ?? []).filter((programme) => programme.tier === tier);
}

export function programmeOf(plan: PlanDocument, id: string): Programme | null {
  return plan.training?.programmes?.find((programme) => programme.id === id) ?? null;
}

/** What earns the certificate of a programme. */
export function needsOf({ needs }: Programme): readonly TrainingNeed[] {
  return needs ?? USUAL_TRAINING.needs;
}

/** Of a hundred: what a quiz or a lab must reach. */
export function passMarkOf({ passMark }: Programme): number {
  return passMark ?? USUAL_TRAINING.passMark;
}

/** How often the quiz of a programme may be tried. */
export function attemptsOf({ attempts }: Programme): number {
  return attempts ?? USUAL_TRAINING.attempts;
}

/** A programme, a certificate or a gate that names no areas is for all of them. */
export function covers({ areas }: { areas?: readonly IssueArea[] | undefined }, area: IssueArea | null): boolean {
  return areas === undefined || area === null || areas.includes(area);
}

/** How long it takes to teach all of it. */
export function minutesOf({ modules }: Pick<Programme, 'modules'>): number {
  return modules.reduce((sum, { minutes }) => sum + minutes, 0);
}

/** What a module is known by: its id, or its place. */
export function moduleId({ modules }: Programme, index: number): string {
  return modules[index]?.id ?? `module-${index + 1}`;
}

type Gated = { move: GatedMove; tier: number; area: IssueArea | null; day: string };

/** The gates of a plan that stand before a move in a tier, of an area, on a day; none means that nobody needs a certificate for it. */
export function gatesFor(plan: PlanDocument, { move, tier, area, day }: Gated): TrainingGate[] {
  return (plan.training?.gates ?? []).filter(
    (gate) => gate.move === move && gate.tier === tier && covers(gate, area) && (gate.from === undefined || gate.from <= day),
  );
}

/** The programmes of a tier whose certificate is for an area: any one of them opens its gates. */
export function programmesFor(plan: PlanDocument, { tier, area }: Pick<Gated, 'tier' | 'area'>): Programme[] {
  return programmesOf(plan, tier).filter((programme) => covers(programme, area));
}

type Placed = { teams: readonly Membership[] };

/** Whoever works in a team that the plan names as trainer of the tier: they train its leads, and watch them. */
export function isTrainerByPlan(plan: PlanDocument, { teams }: Placed, tier: number): boolean {
  const trains = (plan.training?.trainers ?? []).filter((one) => (one.trains as readonly number[]).includes(tier));
  return teams.some(({ team }) => trains.some((one) => one.team === team));
}

/** Whether somebody leads a team of the tier. */
export function leadsTier(plan: PlanDocument, { teams }: Placed, tier: number): boolean {
  const ofTier = new Set((plan.teams ?? []).filter((team) => team.tier === tier).map(({ id }) => id));
  return teams.some(({ team, isLead }) => isLead && ofTier.has(team));
}
