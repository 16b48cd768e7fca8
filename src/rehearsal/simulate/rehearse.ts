import { DAY_MS, dayAfter, dayAt, dayNumber, dayOfNumber } from '../../calendar/days.ts';
import { ownTiers, promiseCalendar, teamsOfTier, zoneOf } from '../../plan/rules/in-force.ts';
import type { PlanDocument } from '../../plan/schema/schema.ts';
import { isRefusal, type Refusal, refuse } from '../../platform/outcome.ts';
import type { Shift } from '../../rota/rules/rota.ts';
import { TICKETS_MAX, TICKETS_OF_ALL_RUNS_MAX, unfitOf } from '../bounds.ts';
import { drawsOf } from '../chance/draws.ts';
import { type ArrivalHour, arrivalsOf, SPAN_DAYS_MAX } from '../forecast/arrivals.ts';
import { faultOf } from '../forecast/forecast.ts';
import { startOf } from '../forecast/hours.ts';
import { type LearnedRates, type Rates, ratesOf } from '../forecast/rates.ts';
import { type Belief, believe } from '../words.ts';
import { type ArrivingTicket, described, drawArrivals } from './arriving.ts';
import { type Rehearsal, resultOf } from './result.ts';
import { runOnce } from './run.ts';
import { type Step, staffOf } from './staff.ts';
import { workingLine } from './working-line.ts';

export type RehearsalInput = {
  plan: PlanDocument;
  /** The phase whose tickets come; without it, all that bring some. */
  phase?: string;
  /** The tickets that come, instead of those of a forecast. */
  arrivals?: readonly ArrivingTicket[];
  learned?: LearnedRates;
  /** Who is on duty; without it, as many are there as the plan’s rota needs. */
  shifts?: readonly Shift[];
  seed?: number;
  /** How often it is run; less often where there are very many tickets. */
  runs?: number;
};

export const SEED = 1;
export const RUNS = 20;
/** Fewer say nothing of how much chance there is in a figure. */
const RUNS_MIN = 3;
const RUNS_MAX = 200;
/** So long after the last ticket it goes on, so that what is open then is what the plan cannot do. */
const DAYS_AFTER = 14;

type Coming = {
  hours: readonly ArrivalHour[] | null;
  given: readonly ArrivingTicket[];
  tickets: number;
  first: string;
  last: string;
  believes: Belief[];
};

/** The plan simulated against the tickets to come. The same input and seed give the same result to the byte, on any machine. */
export function rehearse(input: RehearsalInput): Rehearsal | Refusal {
  const { plan, shifts = null, seed = SEED } = input;
  const unfit = unfitOf(plan);
  if (unfit) return unfit;
  const rates = ratesOf(plan, input.learned, ownTiers(plan));
  const coming = input.arrivals ? givenOf(plan, input.arrivals) : forecastOf(plan, rates, input.phase);
  if (isRefusal(coming)) return coming;
  if (coming.tickets > TICKETS_MAX) return refuse('rehearsal-too-many-tickets', { tickets: Math.ceil(coming.tickets), most: TICKETS_MAX });
  const zone = zoneOf(plan);
  const dates = daysFrom(coming.first, dayAfter(coming.last, DAYS_AFTER));
  const days = [...dates, dayAfter(dates.at(-1) ?? coming.last)].map((day) => startOf(day, zone));
  const span = { from: days[0] ?? 0, to: days.at(-1) ?? 0 };
  const staff = staffOf(plan, span, shifts);
  const line = workingLine(promiseCalendar(plan), span.from, span.to);
  const wanted = Math.min(Math.max(input.runs ?? RUNS, 1), RUNS_MAX);
  const runs = Math.max(Math.min(RUNS_MIN, wanted), Math.min(wanted, Math.floor(TICKETS_OF_ALL_RUNS_MAX / Math.max(1, coming.tickets))));
  const tallies = Array.from({ length: runs }, (_, run) => {
    const draws = drawsOf(seed, run);
    const tickets = coming.hours ? drawArrivals(coming.hours, draws, 2 * TICKETS_MAX) : coming.given;
    const arriving = described(tickets, rates, draws).sort((a, b) => a.at - b.at);
    return runOnce({ plan, rates, draws, line, staff, arriving, days });
  });
  const believes = [
    ...coming.believes,
    ...rates.believes,
    ...staffBeliefs(plan, staff, shifts !== null),
    ...(runs < wanted ? [believe('runs-fewer', { runs })] : []),
  ];
  return resultOf({ seed, days: dates, tallies, believes });
}

function givenOf(plan: PlanDocument, arrivals: readonly ArrivingTicket[]): Coming | Refusal {
  const given = arrivals.toSorted((a, b) => a.at - b.at);
  const [earliest] = given;
  if (!earliest) return refuse('rehearsal-without-tickets', { phase: null });
  // What comes later than a year after the first is not looked at, which is said.
  const kept = given.filter(({ at }) => at - earliest.at < SPAN_DAYS_MAX * DAY_MS);
  const zone = zoneOf(plan);
  const dayOf = ({ at }: ArrivingTicket) => dayAt(new Date(at), zone);
  return {
    hours: null,
    given: kept,
    tickets: kept.length,
    first: dayOf(earliest),
    last: dayOf(kept.at(-1) ?? earliest),
    believes: [
      believe('tickets-given', { tickets: kept.length }),
      ...(kept.length < given.length ? [believe('span-cut', { days: SPAN_DAYS_MAX })] : []),
    ],
  };
}

function forecastOf(plan: PlanDocument, rates: Rates, id: string | undefined): Coming | Refusal {
  const phases = (plan.phases ?? []).filter((phase) => id === undefined || phase.id === id);
  if (id !== undefined && phases.length === 0) return refuse('rehearsal-phase-unknown', { phase: id });
  const all = phases.map((phase) => arrivalsOf(plan, phase, rates));
  const some = all.filter((arrivals) => arrivals.tickets.value > 0);
  const first = some.map(({ from }) => from).sort()[0];
  if (first === undefined) return refuse('rehearsal-without-tickets', { phase: id ?? null });
  const fault = some.every((arrivals) => faultOf(arrivals)) ? some.map(faultOf)[0] : null;
  if (fault) return fault;
  const limit = dayOfNumber(dayNumber(first) + SPAN_DAYS_MAX - 1);
  const hours = some
    .flatMap((arrivals) => arrivals.hours)
    .filter(({ day }) => day <= limit)
    .sort((a, b) => a.from - b.from);
  const end =
    some
      .map(({ to }) => to)
      .sort()
      .at(-1) ?? first;
  return {
    hours,
    given: [],
    tickets: hours.reduce((sum, { tickets }) => sum + tickets, 0),
    first,
    last: [end, limit].sort()[0] ?? limit,
    believes: [...unique(some.flatMap(({ believes }) => believes)), ...(end > limit ? [believe('span-cut', { days: SPAN_DAYS_MAX })] : [])],
  };
}

/** What holds of all phases is said once. */
function unique(believes: readonly Belief[]): Belief[] {
  return [...new Map(believes.map((belief) => [JSON.stringify(belief), belief])).values()];
}

function daysFrom(first: string, last: string): string[] {
  return Array.from({ length: dayNumber(last) - dayNumber(first) + 1 }, (_, index) => dayAfter(first, index));
}

function staffBeliefs(plan: PlanDocument, staff: ReadonlyMap<string, readonly Step[]>, isOfRota: boolean): Belief[] {
  const isThere = (tier: number) => teamsOfTier(plan, tier).some(({ id }) => (staff.get(id) ?? []).some(({ people }) => people > 0));
  return [
    believe(isOfRota ? 'staff-rota' : 'staff-planned'),
    ...ownTiers(plan)
      .filter((tier) => !isThere(tier))
      .map((tier) => believe('tier-without-hours', { tier })),
    believe('calls-take-people'),
    believe('times-by-chance'),
    believe('work-rests'),
    believe('due-first'),
    believe('users-wait'),
    believe('not-rehearsed'),
  ];
}
