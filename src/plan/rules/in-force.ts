import { dayAt } from '../../calendar/days.ts';
import type { Calendar, Phase, PlanDocument, Team } from '../schema/schema.ts';
import type { BilingualText } from '../schema/shapes.ts';
import { DEFAULT_PRIORITIES, type Impact, type PacketField, PLAN_MOVES, type Priority, type Urgency, VENDOR_TIER } from '../words.ts';

const AUTO_CLOSE_DAYS = 7;
export const SKIP_REASON_MIN_LENGTH = 10;

/** The text in a language; a plan written in one language is read in that one. */
export function textIn(text: BilingualText | undefined, locale: 'en' | 'es'): string {
  if (text === undefined) return '';
  if (typeof text === 'string') return text;
  return text[locale] ?? text.en ?? text.es ?? '';
}

/** The own tiers that have a team, lowest first. The vendor is not one of them. */
export function ownTiers(plan: PlanDocument): number[] {
  return [...new Set((plan.teams ?? []).map((team) => team.tier))].filter((tier) => tier < VENDOR_TIER).sort((a, b) => a - b);
}

export function topTier(plan: PlanDocument): number {
  return ownTiers(plan).at(-1) ?? 1;
}

/** The tier that contacts the user and resolves; tier 1 in Microsoft's planning guide. */
export function contactTier(plan: PlanDocument): number {
  return plan.process?.contactTier ?? ownTiers(plan)[0] ?? 1;
}

/** The tiers that may write to the user: the contact tier always, others when the plan lets them. */
export function tiersThatMayContact(plan: PlanDocument): number[] {
  return [...new Set([contactTier(plan), ...(plan.process?.tiersThatMayContact ?? [])])].sort((a, b) => a - b);
}

export function nextTier(plan: PlanDocument, tier: number): number | null {
  return ownTiers(plan).find((above) => above > tier) ?? null;
}

/**
 * The tiers that a ticket may be handed up to, the next one first: one rung at a time, unless the plan lets a tier be skipped, always or
 * on a bridge to the tiers that are on the line (`onLine`).
 */
export function targetsAbove(plan: PlanDocument, from: number, onLine: readonly number[] = []): number[] {
  const above = ownTiers(plan).filter((tier) => tier > from);
  const skip = plan.process?.skip;
  if (skip?.fromTiers && !skip.fromTiers.includes(from)) return above.slice(0, 1);
  if (skip?.allowed) return above;
  return above.filter((tier, index) => index === 0 || (skip?.onBridge && onLine.includes(tier)));
}

type HandUp = { from: number; to: number; reason: string; onLine?: readonly number[] };

/** Whether this hand-up is one of those, and gives a reason when it skips a tier. */
export function mayEscalate(plan: PlanDocument, { from, to, reason, onLine = [] }: HandUp): boolean {
  if (!targetsAbove(plan, from, onLine).includes(to)) return false;
  if (to === nextTier(plan, from)) return true;
  return reason.trim().length >= (plan.process?.skip?.reasonMinLength ?? SKIP_REASON_MIN_LENGTH);
}

/**
 * The plan that a ticket runs under today: the rules and promises of its own version, with the teams that are there now. A
 * team or tier that a newer version has dropped takes nothing any more; what stands there is for leads to move on.
 */
export function withTeamsOf(own: PlanDocument, inForce: PlanDocument): PlanDocument {
  if (own === inForce) return own;
  const { contactTier: named, ...process } = own.process ?? {};
  const contact = named !== undefined && teamsOfTier(inForce, named).length > 0 ? named : contactTier(inForce);
  return { ...own, teams: inForce.teams ?? [], process: { ...process, contactTier: contact as 1 | 2 | 3 } };
}

export function teamsOfTier(plan: PlanDocument, tier: number): Team[] {
  return (plan.teams ?? []).filter((team) => team.tier === tier);
}

export function tiersOfTeams(plan: PlanDocument, teams: readonly string[]): number[] {
  return ownTiers(plan).filter((tier) => teamsOfTier(plan, tier).some((team) => teams.includes(team.id)));
}

type Problem = { tier: number; area: string; platform?: string | undefined; locale?: 'en' | 'es' | undefined };

/** The team of a tier that fits a problem best: by area and platform first, then by the user's language; else the first. */
export function teamFor(plan: PlanDocument, { tier, area, platform, locale }: Problem): string {
  const suitability = (team: Team) =>
    limited(team.areas, area) + limited(team.platforms, platform) + (locale && team.languages && !team.languages.includes(locale) ? -1 : 0);
  const [best] = teamsOfTier(plan, tier)
    .map((team, index) => ({ team, index, fit: suitability(team) }))
    .sort((a, b) => b.fit - a.fit || a.index - b.index);
  return best?.team.id ?? 'unassigned';
}

/** A team that names what it takes is meant for that, and not for the rest. */
function limited(taken: readonly string[] | undefined, wanted: string | undefined): number {
  if (!taken || taken.length === 0) return 0;
  return wanted !== undefined && taken.includes(wanted) ? 4 : -4;
}

export type PacketDemand = { bar: number; fields: readonly { field: PacketField; weight: number; required: boolean; minLength: number }[] };

/**
 * The moves that the plan names for each tier; a tier for which it names none may make them all. A word that is no move names
 * none: plans were free to write anything here before moves bound anybody, and their tickets keep them.
 */
export function movesOfTier(plan: PlanDocument): Record<number, readonly string[]> {
  return Object.fromEntries(
    (plan.responsibilities ?? []).flatMap(({ tier, moves }) => {
      const known = PLAN_MOVES.filter((move) => moves?.includes(move));
      return known.length > 0 ? [[tier, known]] : [];
    }),
  );
}

/** What a packet to this tier must hold. A plan that asks for nothing lets every packet pass. */
export function packetDemand(plan: PlanDocument, toTier: number): PacketDemand {
  const demand = plan.process?.packet?.find((packet) => packet.toTier === toTier);
  return {
    bar: demand?.bar ?? 0,
    fields: (demand?.fields ?? []).map((field) => ({ ...field, required: field.required ?? false, minLength: field.minLength ?? 1 })),
  };
}

/** The calendar that promises count in; null counts every minute. */
export function promiseCalendar(plan: PlanDocument): Calendar | null {
  return plan.calendars?.find(({ id }) => id === plan.promises?.calendar) ?? null;
}

/** The calendar that is meant where none is named: that of the promises, or the only one. */
export function usualCalendar(plan: PlanDocument): Calendar | null {
  const [only, ...others] = plan.calendars ?? [];
  return promiseCalendar(plan) ?? (others.length === 0 ? (only ?? null) : null);
}

/** The calendar that a team works by, or else the usual one. */
export function calendarOfTeam(plan: PlanDocument, team: string): Calendar | null {
  const { calendar } = plan.teams?.find(({ id }) => id === team) ?? {};
  return plan.calendars?.find(({ id }) => id === calendar) ?? usualCalendar(plan);
}

/** The zone in which the days and hours of a team are meant. */
export function zoneOfTeam(plan: PlanDocument, team: string): string {
  return calendarOfTeam(plan, team)?.timeZone ?? 'UTC';
}

export function relayMode(plan: PlanDocument): 'together' | 'step-by-step' {
  return plan.process?.relay ?? 'together';
}

export function autoCloseDays(plan: PlanDocument): number {
  return plan.process?.autoCloseDays ?? AUTO_CLOSE_DAYS;
}

export function priorityOf(plan: PlanDocument, impact: string, urgency: string): Priority {
  const table = plan.process?.priority as Partial<Record<string, Partial<Record<string, Priority>>>> | undefined;
  return table?.[impact]?.[urgency] ?? DEFAULT_PRIORITIES[impact as Impact][urgency as Urgency];
}

export type PromiseToUser = {
  responseWithinMinutes?: number | undefined;
  nextResponseWithinMinutes?: number | undefined;
  resolveWithinMinutes?: number | undefined;
};

/** What was promised to a user for this priority; a plan may promise nothing. */
export function promiseToUser(plan: PlanDocument, priority: string): PromiseToUser {
  return plan.promises?.toUser?.find((promise) => promise.priority === priority) ?? {};
}

export function promiseOfTier(
  plan: PlanDocument,
  tier: number,
): { acceptWithinMinutes?: number | undefined; answerWithinMinutes?: number | undefined; acknowledgeWithinMinutes?: number | undefined } {
  return plan.promises?.betweenTiers?.find((promise) => promise.tier === tier) ?? {};
}

/** The zone whose days the plan's dates are: that of the calendar in which its promises count. */
export function zoneOf(plan: PlanDocument): string {
  return promiseCalendar(plan)?.timeZone ?? 'UTC';
}

/** The day that it is there at an instant, such as `2026-11-23`. */
export function dayOf(plan: PlanDocument, at: Date): string {
  return dayAt(at, zoneOf(plan));
}

/** The phase that an instant falls in, by the day that it is where the plan's promises count: of several, the one that began last. */
export function phaseOn(plan: PlanDocument, at: Date): Phase | null {
  const day = dayOf(plan, at);
  const running = (plan.phases ?? []).filter((phase) => phase.from <= day && (!phase.to || day <= phase.to));
  return running.sort((a, b) => a.from.localeCompare(b.from)).at(-1) ?? null;
}

/** Where a ticket goes by itself when a tier stays silent for so many working minutes; only to a higher own tier. */
export function timedEscalation(plan: PlanDocument, tier: number): { afterMinutes: number; toTier: number } | null {
  const rule = plan.process?.timedEscalations?.find((known) => known.tier === tier);
  return rule && rule.toTier > tier && ownTiers(plan).includes(rule.toTier) ? rule : null;
}

export function vendorSeverities(plan: PlanDocument): string[] {
  return (plan.process?.vendor?.severities ?? []).map(({ id }) => id);
}
