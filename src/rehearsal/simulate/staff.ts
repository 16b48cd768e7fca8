import { dayNumber, dayOfNumber } from '../../calendar/days.ts';
import { instantAt } from '../../calendar/time-of-day.ts';
import { bridgeSeries, isOnBridgeDay } from '../../plan/rules/bridge-series.ts';
import { ownTiers, teamsOfTier } from '../../plan/rules/in-force.ts';
import type { PlanDocument } from '../../plan/schema/schema.ts';
import type { Shift, Span } from '../../rota/rules/rota.ts';
import { needsOf } from '../../rota/rules/staffing.ts';
import { realDay } from '../forecast/hours.ts';

/** So many people of a team work on tickets for a span; `inCall` of them besides are on a bridge call. */
export type Step = Span & { people: number; inCall: number };

const WEEK_MS = 7 * 86_400_000;
const MINUTE_MS = 60_000;

/**
 * How many of each team are there, step by step: as many as the plan’s rota needs, or who is really on duty. While a tier is asked to
 * a bridge call, one of each of its teams sits in it.
 */
export function staffOf(plan: PlanDocument, span: Span, shifts: readonly Shift[] | null): Map<string, Step[]> {
  const calls = callsOf(plan, span);
  return new Map(
    ownTiers(plan).flatMap((tier) => {
      const called = calls.filter(({ tiers }) => tiers.includes(tier));
      return teamsOfTier(plan, tier).map(({ id }) => [id, inSteps(presentOf(plan, id, span, shifts), called, span)] as const);
    }),
  );
}

type Present = Span & { people: number };

function presentOf(plan: PlanDocument, team: string, span: Span, shifts: readonly Shift[] | null): Present[] {
  if (shifts) return shifts.filter((shift) => shift.team === team).map(({ from, to }) => ({ from, to, people: 1 }));
  const needs: Present[] = [];
  if (!plan.rota?.some((line) => line.team === team)) return needs;
  // A week at a time: what is asked of a span grows with the square of its length.
  for (let from = span.from; from < span.to; from += WEEK_MS)
    for (const need of needsOf(plan, team, { from, to: Math.min(span.to, from + WEEK_MS) }))
      needs.push({ from: need.from, to: need.to, people: need.needed });
  return needs;
}

type Call = Span & { tiers: readonly number[] };

/** The standing bridge calls of all phases within a span. */
export function callsOf(plan: PlanDocument, span: Span): Call[] {
  return (plan.phases ?? []).flatMap((phase) => {
    const series = bridgeSeries(plan, phase);
    if (!series) return [];
    const first = Math.max(dayNumber(series.from), Math.floor(span.from / 86_400_000) - 1);
    const last = Math.min(
      series.until === undefined ? Number.POSITIVE_INFINITY : dayNumber(series.until),
      Math.floor(span.to / 86_400_000) + 1,
    );
    const calls: Call[] = [];
    for (let number = first; number <= last; number++) {
      const day = dayOfNumber(number);
      if (!isOnBridgeDay(day, series.days) || series.holidays.includes(day)) continue;
      const from = instantAt(Temporal.PlainDate.from(realDay(day)), series.at, series.timeZone).epochMilliseconds;
      calls.push({ from, to: from + series.minutes * MINUTE_MS, tiers: phase.bridge?.tiers ?? ownTiers(plan) });
    }
    return calls;
  });
}

function inSteps(present: readonly Present[], calls: readonly Span[], span: Span): Step[] {
  const changes = [
    ...present.flatMap(({ from, to, people }) => [
      { at: from, people, calls: 0 },
      { at: to, people: -people, calls: 0 },
    ]),
    ...calls.flatMap(({ from, to }) => [
      { at: from, people: 0, calls: 1 },
      { at: to, people: 0, calls: -1 },
    ]),
  ]
    .map((change) => ({ ...change, at: Math.min(Math.max(change.at, span.from), span.to) }))
    .sort((a, b) => a.at - b.at);
  const steps: Step[] = [];
  let [there, held] = [0, 0];
  for (const [index, change] of changes.entries()) {
    there += change.people;
    held += change.calls;
    const to = changes[index + 1]?.at ?? change.at;
    if (to === change.at || there === 0) continue;
    const inCall = held > 0 ? 1 : 0;
    const last = steps.at(-1);
    if (last?.to === change.at && last.people === there - inCall && last.inCall === inCall) last.to = to;
    else steps.push({ from: change.at, to, people: there - inCall, inCall });
  }
  return steps;
}
