import { dayOf, ownTiers, packetDemand, phaseOn } from '../plan/rules/in-force.ts';
import { type Packet, scorePacket } from '../plan/rules/packet-score.ts';
import type { PlanDocument } from '../plan/schema/schema.ts';
import type { IssueArea } from '../plan/words.ts';
import { awayAt } from './on-duty.ts';
import { DEVIATION_KINDS, type DeviationKind } from './words.ts';

export type Happened = { kind: string; actorId: string | null; data: Record<string, unknown>; at: Date };

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
type Rule = (event: Happened, facts: Facts) => Finding | null;

/** Which events can break which rule of the plan, and how that is seen. The plan is always the ticket's own version. */
const RULES: Record<DeviationKind, { on: readonly string[]; find: Rule }> = {
  'tier-skipped': { on: ['ticket-escalated'], find: tierSkipped },
  'packet-below-bar': { on: ['ticket-escalated', 'vendor-case-opened'], find: packetBelowBar },
  'outside-hours': {
    on: ['escalation-accepted', 'solution-recorded', 'ticket-replied', 'ticket-resolved', 'relay-acknowledged'],
    find: outsideHours,
  },
  'wrong-tier': { on: ['solution-recorded', 'ticket-resolved'], find: wrongTier },
  'phase-overrun': { on: ['ticket-opened'], find: phaseOverrun },
  'promise-missed': { on: ['clock-breached'], find: promiseMissed },
};

/** The events after which somebody has to look. */
export const TELLING_EVENTS: ReadonlySet<string> = new Set(DEVIATION_KINDS.flatMap((kind) => RULES[kind].on));

export function deviationsOf(event: Happened, facts: Facts): Deviation[] {
  return DEVIATION_KINDS.filter((kind) => RULES[kind].on.includes(event.kind)).flatMap((kind) => {
    const found = RULES[kind].find(event, facts);
    return found ? [{ kind, ...found, team: teamAt(facts, found.tier) }] : [];
  });
}

/** The plan lets a tier be passed over as an exception, or its timer does: this counts how often the exception is the rule. */
function tierSkipped({ data }: Happened, { plan }: Facts): Finding | null {
  const [from, to] = [Number(data.fromTier), Number(data.toTier)];
  const skipped = ownTiers(plan).filter((tier) => tier > from && tier < to);
  return skipped.length === 0 ? null : { tier: from, detail: { toTier: to, skipped, ...because(data) } };
}

/**
 * A person's hand-off below the bar is refused. Two ways lead past it: the plan's timer, which hands up what it finds, and a
 * vendor case, which asks for no packet even where the plan demands one for the vendor.
 */
function packetBelowBar({ data }: Happened, { plan, packet, received }: Facts): Finding | null {
  const toTier = Number(data.toTier);
  const demand = packetDemand(plan, toTier);
  if (!packet || (demand.bar === 0 && demand.fields.length === 0)) return null;
  const { passes, score, missing } = scorePacket(demand, packet, received ?? undefined);
  if (passes) return null;
  const fields = missing.map(({ field }) => field);
  return { tier: Number(data.fromTier), detail: { toTier, score, bar: demand.bar, missing: fields, ...because(data) } };
}

function outsideHours(event: Happened, facts: Facts): Finding | null {
  const tier = actingTier(event, facts);
  // What the desk does by itself keeps no hours.
  if (event.actorId === null || tier === null) return null;
  const team = teamAt(facts, tier);
  const why = team && awayAt(facts.plan, team, event.at);
  return why ? { tier, detail: { move: event.kind, why } } : null;
}

function wrongTier(event: Happened, facts: Facts): Finding | null {
  if (event.kind === 'ticket-resolved' && facts.isSolved) return null;
  const tier = actingTier(event, facts);
  if (tier === null) return null;
  const areas = facts.plan.responsibilities?.find((one) => one.tier === tier)?.areas;
  return areas?.[facts.area as IssueArea] === 'escalates' ? { tier, detail: { move: event.kind, area: facts.area } } : null;
}

/** A ticket that comes while no phase runs, after one has ended: the rollout goes on, its dates do not. */
function phaseOverrun({ at }: Happened, { plan, path }: Facts): Finding | null {
  if (phaseOn(plan, at)) return null;
  const day = dayOf(plan, at);
  const ended = (plan.phases ?? []).flatMap(({ id, to }) => (to && to < day ? [{ id, to }] : []));
  const last = ended.sort((a, b) => a.to.localeCompare(b.to)).at(-1);
  return last ? { tier: path[0]?.tier ?? 1, detail: { phase: last.id, endedOn: last.to } } : null;
}

function promiseMissed({ data }: Happened, { path }: Facts): Finding {
  return { tier: Number(data.tier ?? path.at(-1)?.tier ?? 1), detail: { clock: data.clock } };
}

/** Whose move an event is; null when it is nobody's on duty, such as the requester's own words. */
function actingTier({ kind, data }: Happened, { path, authorTier }: Facts): number | null {
  if (kind === 'ticket-replied') return authorTier;
  if (kind === 'ticket-resolved') return path.at(-1)?.tier ?? null;
  return Number(data.tier);
}

/** The team that had the ticket, or last had it, at a tier. */
function teamAt({ path }: Facts, tier: number): string | null {
  return path.findLast((place) => place.tier === tier)?.team ?? null;
}

function because({ because }: Record<string, unknown>): { because?: unknown } {
  return because === undefined ? {} : { because };
}
