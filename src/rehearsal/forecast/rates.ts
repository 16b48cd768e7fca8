import { type Approach, MINUTES_PER_TICKET, TICKETS_PER_100_USERS } from '../../plan/rules/expected-tickets.ts';
import { topTier } from '../../plan/rules/in-force.ts';
import type { PlanDocument } from '../../plan/schema/schema.ts';
import type { HANDLINGS } from '../../plan/words.ts';
import { ISSUE_AREAS, type IssueArea, PLAN_PLATFORMS, PRIORITIES, type Priority } from '../../plan/words.ts';
import { type Band, type Belief, believe, certain } from '../words.ts';

type Handling = (typeof HANDLINGS)[number];
type Platform = (typeof PLAN_PLATFORMS)[number];

/** Two of three tickets of a phase come in the seven days from its enrolment message: calls bunch in weeks 3 and 4 (domain notes, 2.5). */
export const ENROLMENT_WEEK_SHARE = 2 / 3;
export const ENROLMENT_DAYS = 7;
/** A day on which the plan sends people a message brings twice as many as the days around it. Our own estimate. */
export const MESSAGE_DAY_WEIGHT = 2;

/** Documented faults of today by area: what people call about is taken to be spread like them (notes to the issue catalogue; our own count). */
export const AREA_WEIGHTS: Record<IssueArea, number> = {
  enrollment: 49,
  compliance: 10,
  'app-deployment': 55,
  configuration: 27,
  'conditional-access': 7,
  email: 7,
  certificates: 27,
  'wifi-vpn': 11,
  updates: 4,
  autopilot: 34,
  'apple-mdm': 20,
  'android-enterprise': 6,
  'policy-mam': 21,
  'windows-hello': 14,
  'remote-actions': 20,
  licensing: 6,
  other: 8,
};
/** The same by platform, a fault of several counted in parts. */
export const PLATFORM_WEIGHTS: Record<Platform, number> = { windows: 118, ios: 92, android: 66, macos: 20, linux: 0, other: 0 };
/** Our own estimate: most problems slow one person down. */
export const PRIORITY_WEIGHTS: Record<Priority, number> = { low: 15, normal: 60, high: 22, urgent: 3 };
/**
 * The share of the tickets that reach a tier which it solves, by what the plan says it does with their area. Our own estimate: no guide
 * gives one. The worked plan hopes for seven of ten at tier 1.
 */
export const SOLVED_BY_HANDLING: Record<Handling, number> = { handles: 0.8, assists: 0.4, escalates: 0 };
/** Of ten packets one is sent back. Our own estimate. */
export const RETURNED_SHARE = 0.1;
/** Of what comes to the top tier, one of twenty needs the vendor, who takes three days on average. Our own estimate. */
export const VENDOR_SHARE = 0.05;
export const VENDOR_DAYS = 3;
/** What the small steps take, beside the minutes of a ticket. Our own estimates. */
export const STEP_MINUTES = { read: 5, complete: 10, acknowledge: 5, contact: 10 } as const;

/** Figures of one’s own, which take the place of the first ones. What is left out is not known. */
export type LearnedRates = {
  /** Tickets of 100 users, by approach. */
  ticketsPer100Users?: Partial<Record<Approach, Band>>;
  /** 168 weights, from Monday at 0:00 on, in the zone of the plan. */
  hoursOfWeek?: readonly number[];
  areas?: Partial<Record<IssueArea, number>>;
  platforms?: Partial<Record<Platform, number>>;
  priorities?: Partial<Record<Priority, number>>;
  /** By tier: the share of what comes to it that it solves, the share of packets it sends back, what a ticket takes it. */
  solved?: Readonly<Record<number, Band>>;
  returned?: Readonly<Record<number, Band>>;
  minutes?: Readonly<Record<number, Band>>;
  /** The share of what comes to the top tier that needs the vendor. */
  vendor?: Band;
};

/** The rates that count for a plan, the first ones or learned. */
export type Rates = {
  ticketsPer100Users: (approach: Approach) => Band;
  hoursOfWeek: readonly number[] | null;
  /** In the order of the plan’s words. */
  areas: readonly number[];
  platforms: readonly number[];
  priorities: readonly number[];
  solved: (tier: number, area: IssueArea) => number;
  returned: (tier: number) => number;
  minutes: (tier: number) => Band;
  vendor: number;
  believes: readonly Belief[];
};

export function ratesOf(plan: PlanDocument, learned: LearnedRates = {}, tiers: readonly number[] = [1, 2, 3]): Rates {
  const areas = weightsOf(ISSUE_AREAS, learned.areas ?? AREA_WEIGHTS);
  return {
    ticketsPer100Users: (approach) => learned.ticketsPer100Users?.[approach] ?? certain(TICKETS_PER_100_USERS[approach]),
    hoursOfWeek: learned.hoursOfWeek ?? null,
    areas,
    platforms: weightsOf(PLAN_PLATFORMS, learned.platforms ?? PLATFORM_WEIGHTS),
    priorities: weightsOf(PRIORITIES, learned.priorities ?? PRIORITY_WEIGHTS),
    solved: solvedOf(plan, areas, learned),
    returned: (tier) => learned.returned?.[tier]?.value ?? RETURNED_SHARE,
    minutes: (tier) => learned.minutes?.[tier] ?? certain(plannedMinutes(plan, tier) ?? MINUTES_PER_TICKET),
    vendor: learned.vendor?.value ?? VENDOR_SHARE,
    believes: [...kindBeliefs(learned), ...tiers.flatMap((tier) => tierBeliefs(plan, learned, tier)), ...shareBeliefs(learned)],
  };
}

/** What was learned of a tier is spread over its areas by what the plan says it does with each, so that another draft changes it. */
function solvedOf(plan: PlanDocument, areas: readonly number[], { solved }: LearnedRates): Rates['solved'] {
  const top = topTier(plan);
  const first = (tier: number, area: IssueArea) => SOLVED_BY_HANDLING[handlingOf(plan, tier, area)];
  const scale = new Map(
    Object.entries(solved ?? {}).map(([tier, { value }]) => {
      const mean = meanOf(
        ISSUE_AREAS.map((area) => first(Number(tier), area)),
        areas,
      );
      return [Number(tier), mean > 0 ? value / mean : 0];
    }),
  );
  // Above the top tier is only the vendor, who has a share of its own.
  return (tier, area) => (tier === top ? 1 : Math.min(1, first(tier, area) * (scale.get(tier) ?? 1)));
}

/** A tier of which the plan says nothing is taken to handle what comes to it. */
export function handlingOf({ responsibilities = [] }: PlanDocument, tier: number, area: IssueArea): Handling {
  return responsibilities.find((known) => known.tier === tier)?.areas?.[area] ?? 'handles';
}

function plannedMinutes({ tiers = [] }: PlanDocument, tier: number): number | undefined {
  return tiers.find((known) => known.tier === tier)?.minutesPerTicket;
}

const weightsOf = <W extends string>(words: readonly W[], weights: Partial<Record<W, number>>) => {
  const all = words.map((word) => Math.max(0, weights[word] ?? 0));
  return all.some((weight) => weight > 0) ? all : words.map(() => 1);
};

export function meanOf(values: readonly number[], weights: readonly number[]): number {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return all === 0 ? 0 : values.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0) / all;
}

export const percent = (share: number) => Math.round(share * 100);

function kindBeliefs({ areas, platforms, priorities }: LearnedRates): Belief[] {
  return [...(areas && platforms ? [] : [believe('kinds-like-catalogue')]), ...(priorities ? [] : [believe('priorities-assumed')])];
}

function tierBeliefs(plan: PlanDocument, { minutes, solved }: LearnedRates, tier: number): Belief[] {
  const [took, ends, planned] = [minutes?.[tier], solved?.[tier], plannedMinutes(plan, tier)];
  const lasts = took
    ? believe('minutes-learned', { tier, minutes: Math.round(took.value), low: Math.round(took.low), high: Math.round(took.high) })
    : planned === undefined
      ? believe('minutes-assumed', { tier, minutes: MINUTES_PER_TICKET })
      : believe('minutes-planned', { tier, minutes: planned });
  if (!ends) return [lasts];
  return [lasts, believe('solved-learned', { tier, share: percent(ends.value), low: percent(ends.low), high: percent(ends.high) })];
}

function shareBeliefs({ solved, returned }: LearnedRates): Belief[] {
  const { handles, assists, escalates } = SOLVED_BY_HANDLING;
  return [
    ...(solved
      ? []
      : [believe('solved-by-responsibility', { handles: percent(handles), assists: percent(assists), escalates: percent(escalates) })]),
    ...Object.entries(returned ?? {}).map(([tier, { value, low, high }]) =>
      believe('returned-learned', { tier: Number(tier), share: percent(value), low: percent(low), high: percent(high) }),
    ),
    ...(returned ? [] : [believe('returned-assumed', { share: percent(RETURNED_SHARE) })]),
    believe('vendor-assumed', { share: percent(VENDOR_SHARE), days: VENDOR_DAYS }),
  ];
}
