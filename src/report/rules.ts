import type { ClockEvent } from '../clock/events.ts';
import type { EscalationEvent } from '../escalation/events.ts';
import { dayOf, ownTiers, packetDemand, phaseOn } from '../plan/rules/in-force.ts';
import { type Packet, scorePacket } from '../plan/rules/packet-score.ts';
import type { PlanDocument } from '../plan/schema/schema.ts';
import type { IssueArea } from '../plan/words.ts';
import type { TicketEvent } from '../ticket/events.ts';
import { awayAt } from './on-duty.ts';
import { DEVIATION_KINDS, type DeviationKind } from './words.ts';

type Happened = TicketEvent | EscalationEvent | ClockEvent;
type Looked = { [Event in Happened as Event['kind']]: Pick<Event, 'kind' | 'actorId' | 'data' | 'at'> };
/** What the rules look at of an event of these kinds. */
export type Seen<K extends keyof Looked = keyof Looked> = Looked[K];

/** What the rules look at besides the event: the ticket as it was then, and the plan version that it was opened under. */
export type Facts = {
  plan: PlanDocument;
  area: string;
  /** Where the ticket had been by then, the first place first. */
  path: readonly { tier: number; team: string }[];
  /** The tier of whoever wrote the message that the event is about. */
  authorTier: number | null;
  /** What was handed over, and what had been received with the hand-off before. */
  packet: Packet | null;
  received: Packet | null;
  /** Whether a solution was on record: then its tier has handled the ticket, and whoever resolves only tells the user. */
  isSolved: boolean;
};

/** What was done otherwise than the plan says, and the tier and team that did it. */
export type Deviation = { kind: DeviationKind; tier: number | null; team: string | null; detail: Record<string, unknown> };
type Finding = { tier: number; detail: Record<string, unknown> };
type Rule<K extends keyof Looked> = { on: readonly K[]; find(event: Seen, facts: Facts): Finding | null };

/** Which events can break which rule of the plan, and how that is seen. The plan is always the ticket's own version. */
const RULES = {
  'tier-skipped': rule(['ticket-escalated'], tierSkipped),
  'packet-below-bar': rule(['ticket-escalated', 'vendor-case-opened'], packetBelowBar),
  'outside-hours': rule(
    ['escalation-accepted', 'solution-recorded', 'ticket-replied', 'ticket-resolved', 'relay-acknowledged'],
    outsideHours,
  ),
  'wrong-tier': rule(['solution-recorded', 'ticket-resolved'], wrongTier),
  'phase-overrun': rule(['ticket-opened'], phaseOverrun),
  'promise-missed': rule(['clock-breached'], promiseMissed),
} as const satisfies Record<DeviationKind, unknown>;

/** The kinds of events after which somebody has to look. */
export type TellingKind = (typeof RULES)[DeviationKind]['on'][number];
export type Telling = Extract<Happened, { kind: TellingKind }>;
export const TELLING_KINDS: ReadonlySet<TellingKind> = new Set(DEVIATION_KINDS.flatMap((kind) => RULES[kind].on));

export function deviationsOf(event: Seen, facts: Facts): Deviation[] {
  return DEVIATION_KINDS.flatMap((kind) => {
    const found = RULES[kind].find(event, facts);
    return found ? [{ kind, ...found, team: teamAt(facts, found.tier) }] : [];
  });
}

/** Ties a rule to the kinds of events that it can read. */
function rule<K extends keyof Looked>(on: readonly K[], find: (event: Seen<K>, facts: Facts) => Finding | null): Rule<K> {
  const isOn = (event: Seen): event is Seen<K> => (on as readonly string[]).includes(event.kind);
  return { on, find: (event, facts) => (isOn(event) ? find(event, facts) : null) };
}

/** The plan lets a tier be passed over as an exception, or its timer does: this counts how often the exception is the rule. */
function tierSkipped({ data }: Seen<'ticket-escalated'>, { plan }: Facts): Finding | null {
  const { fromTier, toTier } = data;
  const skipped = ownTiers(plan).filter((tier) => tier > fromTier && tier < toTier);
  return skipped.length === 0 ? null : { tier: fromTier, detail: { toTier, skipped, ...because(data) } };
}

/**
 * A person's hand-off below the bar is refused. Two ways lead past it: the plan's timer, which hands up what it finds, and a
 * vendor case, which asks for no packet even where the plan demands one for the vendor.
 */
function packetBelowBar(event: Seen<'ticket-escalated' | 'vendor-case-opened'>, { plan, packet, received }: Facts): Finding | null {
  const { fromTier, toTier } = event.data;
  const demand = packetDemand(plan, toTier);
  if (!packet || (demand.bar === 0 && demand.fields.length === 0)) return null;
  const { passes, score, missing } = scorePacket(demand, packet, received ?? undefined);
  if (passes) return null;
  const fields = missing.map(({ field }) => field);
  const why = event.kind === 'ticket-escalated' ? because(event.data) : {};
  return { tier: fromTier, detail: { toTier, score, bar: demand.bar, missing: fields, ...why } };
}

function outsideHours(event: Seen<Acting>, facts: Facts): Finding | null {
  const tier = actingTier(event, facts);
  // What the desk does by itself keeps no hours.
  if (event.actorId === null || tier === null) return null;
  const team = teamAt(facts, tier);
  const why = team && awayAt(facts.plan, team, event.at);
  return why ? { tier, detail: { move: event.kind, why } } : null;
}

function wrongTier(event: Seen<'solution-recorded' | 'ticket-resolved'>, facts: Facts): Finding | null {
  if (event.kind === 'ticket-resolved' && facts.isSolved) return null;
  const tier = actingTier(event, facts);
  if (tier === null) return null;
  const areas = facts.plan.responsibilities?.find((one) => one.tier === tier)?.areas;
  return areas?.[facts.area as IssueArea] === 'escalates' ? { tier, detail: { move: event.kind, area: facts.area } } : null;
}

/** A ticket that comes while no phase runs, after one has ended: the rollout goes on, its dates do not. */
function phaseOverrun({ at }: Seen<'ticket-opened'>, { plan, path }: Facts): Finding | null {
  if (phaseOn(plan, at)) return null;
  const day = dayOf(plan, at);
  const ended = (plan.phases ?? []).flatMap(({ id, to }) => (to && to < day ? [{ id, to }] : []));
  const last = ended.sort((a, b) => a.to.localeCompare(b.to)).at(-1);
  return last ? { tier: path[0]?.tier ?? 1, detail: { phase: last.id, endedOn: last.to } } : null;
}

function promiseMissed({ data }: Seen<'clock-breached'>, { path }: Facts): Finding {
  return { tier: data.tier ?? path.at(-1)?.tier ?? 1, detail: { clock: data.clock } };
}

type Acting = 'escalation-accepted' | 'solution-recorded' | 'ticket-replied' | 'ticket-resolved' | 'relay-acknowledged';

/** Whose move an event is; null when it is nobody's on duty, such as the requester's own words. */
function actingTier(event: Seen<Acting>, { path, authorTier }: Facts): number | null {
  if (event.kind === 'ticket-replied') return authorTier;
  if (event.kind === 'ticket-resolved') return path.at(-1)?.tier ?? null;
  return event.data.tier;
}

/** The team that had the ticket, or last had it, at a tier. */
function teamAt({ path }: Facts, tier: number): string | null {
  return path.findLast((place) => place.tier === tier)?.team ?? null;
}

function because({ because }: { because?: string }): { because?: string } {
  return because === undefined ? {} : { because };
}
