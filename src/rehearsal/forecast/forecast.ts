import { dayAfter } from '../../calendar/days.ts';
import { zoneOf } from '../../plan/rules/in-force.ts';
import type { PlanDocument } from '../../plan/schema/schema.ts';
import { ISSUE_AREAS, type IssueArea, PLAN_PLATFORMS } from '../../plan/words.ts';
import { type Refusal, refuse } from '../../platform/outcome.ts';
import type { Shift } from '../../rota/rules/rota.ts';
import { unfitOf } from '../bounds.ts';
import { staffOf } from '../simulate/staff.ts';
import { type Band, type Belief, believe } from '../words.ts';
import { type Arrivals, arrivalsOf } from './arrivals.ts';
import { type CoverHour, coverOf, type WeekHour, weekHours } from './cover.ts';
import { startOf } from './hours.ts';
import { type PromiseChance, promiseChances } from './promise-chances.ts';
import { type LearnedRates, type Rates, ratesOf } from './rates.ts';
import { shares, teamLoads } from './team-loads.ts';

export type ForecastInput = {
  plan: PlanDocument;
  phase: string;
  /** Figures of one’s own instead of the first rates. */
  learned?: LearnedRates;
  /** Who is on duty; without it, as many are there as the plan’s rota needs. */
  shifts?: readonly Shift[];
  /** How long a user waits on average before giving up; null, as it is without it: for ever. */
  patienceMinutes?: number | null;
};

/** What a phase brings. Bands hold 95 times of 100; instants are ISO 8601 in UTC, hours of the week those of the plan’s zone. */
export type Forecast = {
  phase: string;
  from: string;
  to: string;
  tickets: Band;
  /** Each hour in which users work, with the tickets that are expected in it. */
  hours: { at: string; tickets: number }[];
  byTier: { tier: number; tickets: Band }[];
  byPlatform: { platform: string; tickets: Band }[];
  byArea: { area: IssueArea; tickets: Band }[];
  /** Hours of work and hours on duty, by team and hour of the week, over the whole phase. */
  cover: WeekHour[];
  promises: PromiseChance[];
  believes: Belief[];
};

/** The tickets that a phase brings, the hours that they need against those on duty, and the chance to miss each promise. */
export function forecast({ plan, phase: id, learned, shifts, patienceMinutes = null }: ForecastInput): Forecast | Refusal {
  const unfit = unfitOf(plan);
  if (unfit) return unfit;
  const phase = (plan.phases ?? []).find((known) => known.id === id);
  if (!phase) return refuse('rehearsal-phase-unknown', { phase: id });
  const rates = ratesOf(plan, learned);
  const arrivals = arrivalsOf(plan, phase, rates);
  const fault = faultOf(arrivals);
  if (fault) return fault;
  const cover = hourlyCover(plan, arrivals, rates, shifts ?? null);
  return {
    phase: id,
    from: arrivals.from,
    to: arrivals.to,
    tickets: arrivals.tickets,
    hours: arrivals.hours
      .filter(({ tickets }) => tickets > 0)
      .map(({ from, tickets }) => ({ at: new Date(from).toISOString(), tickets: round(tickets) })),
    ...split(plan, arrivals, rates),
    cover: weekHours(cover),
    promises: promiseChances(plan, { cover, rates, patienceMinutes }),
    believes: [
      ...arrivals.believes,
      ...rates.believes,
      believe(shifts ? 'staff-rota' : 'staff-planned'),
      believe('calls-take-people'),
      believe('times-by-chance'),
      patienceMinutes === null ? believe('users-wait') : believe('users-have-patience', { minutes: patienceMinutes }),
    ],
  };
}

/** Nothing can be said of a phase that brings nothing, or whose tickets have no hour to come in. */
export function faultOf({ phase, tickets, hours }: Arrivals): Refusal | null {
  if (tickets.value === 0) return refuse('rehearsal-without-tickets', { phase });
  return hours.some((hour) => hour.tickets > 0) ? null : refuse('rehearsal-without-hours', { phase });
}

function hourlyCover(plan: PlanDocument, { from, to, hours }: Arrivals, rates: Rates, shifts: readonly Shift[] | null): CoverHour[] {
  const zone = zoneOf(plan);
  const span = { from: startOf(from, zone), to: startOf(dayAfter(to), zone) };
  return coverOf({ loads: teamLoads(plan, rates), staff: staffOf(plan, span, shifts), hours, minutes: rates.minutes });
}

function split(plan: PlanDocument, { tickets }: Arrivals, rates: Rates) {
  const byTier = [...Map.groupBy(teamLoads(plan, rates), ({ tier }) => tier)].map(([tier, loads]) => ({
    tier,
    tickets: partOf(
      tickets,
      loads.reduce((sum, { share }) => sum + share, 0),
    ),
  }));
  const platforms = shares(rates.platforms);
  const areas = shares(rates.areas);
  return {
    byTier,
    byPlatform: PLAN_PLATFORMS.map((platform, index) => ({ platform, tickets: partOf(tickets, platforms[index] ?? 0) })).filter(isSome),
    byArea: ISSUE_AREAS.map((area, index) => ({ area, tickets: partOf(tickets, areas[index] ?? 0) })).filter(isSome),
  };
}

const isSome = ({ tickets }: { tickets: Band }) => tickets.value > 0;

/** A share of what varies by chance varies by chance itself. */
function partOf({ value, low, high }: Band, share: number): Band {
  const sure = Math.sqrt(share);
  const mean = value * share;
  return {
    value: round(mean),
    low: Math.max(0, Math.floor(mean - (value - low) * sure)),
    high: Math.ceil(mean + (high - value) * sure),
  };
}

const round = (value: number) => Math.round(value * 1_000) / 1_000;
