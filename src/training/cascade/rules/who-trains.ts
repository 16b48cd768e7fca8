import { dayOf } from '../../../plan/rules/in-force.ts';
import { gatesFor, isTrainerByPlan, programmesOf } from '../../../plan/rules/training.ts';
import { lacksToTrain, mayHold } from '../../rules/who-may-train.ts';
import type { Known } from './facts.ts';
import { exceptedOf, type Index, isCertified } from './standing.ts';

/** Who may hold a session of a tier: those whom the plan names, those who lead a team there and may, and those who have still to be watched. */
export type Trainers = { byPlan: readonly Known[]; alone: readonly Known[]; watched: readonly Known[] };

export function trainersOf(index: Index, tier: number): Trainers {
  const { plan, people, today } = index.facts;
  const passing = people.filter((person) => passesGate(index, person.id, { tier, day: today }));
  const how = (person: Known) => mayHold(lacksToTrain(plan, person, tier));
  const byPlan = passing.filter((person) => isTrainerByPlan(plan, person, tier));
  return {
    // Who has the certificate knows best what is taught.
    byPlan: byPlan.toSorted((a, b) => Number(b.certified.includes(tier)) - Number(a.certified.includes(tier))),
    alone: passing.filter((person) => how(person) === 'alone'),
    watched: passing.filter((person) => how(person) === 'watched'),
  };
}

/** Whether somebody has on a day what the plan asks of whoever holds a session of the tier: its certificate, or an exception. */
function passesGate(index: Index, person: string, { tier, day }: { tier: number; day: string }): boolean {
  const { plan } = index.facts;
  if (gatesFor(plan, { move: 'hold-session', tier, area: null, day }).length === 0) return true;
  return programmesOf(plan, tier).some(
    ({ id }) => isCertified(index, person, id, day) || (exceptedOf(index, person, id)?.until ?? '') >= day,
  );
}

/** The same of the day on which a session is. Most plans have no such gate, and what day it is somewhere takes long to say. */
export function passesGateThen(index: Index, person: string, { tier, from }: { tier: number; from: number }): boolean {
  const { plan } = index.facts;
  const isGated = (plan.training?.gates ?? []).some((gate) => gate.move === 'hold-session' && gate.tier === tier);
  return !isGated || passesGate(index, person, { tier, day: dayOf(plan, new Date(from)) });
}

export const leads = ({ teams }: Known, team: string) => teams.some((one) => one.team === team && one.isLead);
export const worksIn = ({ teams }: Known, team: string) => teams.some((one) => one.team === team);

/**
 * Who trains a team, those who should first: its leads, then those of its leads who are watched as they do, then those whom the plan names,
 * then the leads of other teams of the tier.
 */
export function trainersOfTeam({ byPlan, alone, watched }: Trainers, team: string): { people: readonly Known[]; isWatched: boolean }[] {
  const own = alone.filter((person) => leads(person, team));
  return [
    { people: own, isWatched: false },
    { people: own.length > 0 ? [] : watched.filter((person) => leads(person, team)), isWatched: true },
    { people: byPlan, isWatched: false },
    { people: alone.filter((person) => !own.includes(person) && !byPlan.includes(person)), isWatched: false },
  ].filter(({ people }) => people.length > 0);
}
