import type { Calendar, PlanDocument } from '../schema/schema.ts';

type BothLanguages = { en: string; es: string };
/** A public holiday. One that takes only part of a day is known and shown, and is working time. */
export type Holiday = { day: string; name: BothLanguages; isHalf?: true };
/** The holidays of a country, or of a region of it, for whole years: from the first to the last. */
export type RegionHolidays = { name: BothLanguages; from: number; to: number; days: readonly Holiday[] };
/** What is known of the regions that a plan names, by their code; of one that there is not, which was perhaps meant. */
export type KnownHolidays = Readonly<Record<string, RegionHolidays | { isUnknown: true; nearest: string | null }>>;

/** So many regions a plan may name; no organisation has offices in more places that keep days of their own. */
export const REGIONS_MAX = 20;

/** The regions that a plan names, each once, in their order. */
export function regionsOf({ calendars = [] }: PlanDocument): string[] {
  return [...new Set(calendars.flatMap(({ holidaysOf = [] }) => holidaysOf))];
}

export function isKnown(region: KnownHolidays[string] | undefined): region is RegionHolidays {
  return region !== undefined && !('isUnknown' in region);
}

/** What is known for some of a plan’s calendars. */
export function ofCalendars(known: KnownHolidays, calendars: readonly Calendar[]): KnownHolidays {
  const named = regionsOf({ calendars: [...calendars] });
  return Object.fromEntries(Object.entries(known).filter(([code]) => named.includes(code)));
}

/** What is known of the regions that a calendar names. */
export function knownOf({ holidaysOf = [] }: Calendar, known: KnownHolidays): RegionHolidays[] {
  return holidaysOf.map((code) => known[code]).filter(isKnown);
}

/** The whole days off that the regions of a calendar bring, before its own ones come and go. */
export function regionDays(calendar: Calendar, known: KnownHolidays): Set<string> {
  return new Set(knownOf(calendar, known).flatMap(({ days }) => days.filter(({ isHalf }) => !isHalf).map(({ day }) => day)));
}

/**
 * The plan as it counts: the holidays of each calendar are all of its days off, those of its regions among them. Rules ask for
 * nothing but such days, so they need not know where one comes from.
 */
export function withHolidays(plan: PlanDocument, known: KnownHolidays): PlanDocument {
  if (!plan.calendars?.some(({ holidaysOf, workingDays }) => holidaysOf || workingDays)) return plan;
  return { ...plan, calendars: plan.calendars.map((calendar) => counted(calendar, known)) };
}

function counted(calendar: Calendar, known: KnownHolidays): Calendar {
  const { holidays = [], holidaysOf, workingDays = [] } = calendar;
  if (!holidaysOf && workingDays.length === 0) return calendar;
  const worked = new Set(workingDays);
  const days = [...new Set([...regionDays(calendar, known), ...holidays])].filter((day) => !worked.has(day));
  return { ...calendar, holidays: days.sort() };
}
