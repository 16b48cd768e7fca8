import { dayNumber, dayOfNumber, weekdayOf } from '../../calendar/days.ts';
import { WEEKDAYS, type Weekday } from '../../calendar/words.ts';
import type { Bridge, Phase, PlanDocument } from '../schema/schema.ts';
import { ownTiers, usualCalendar } from './in-force.ts';

const MONDAY_TO_FRIDAY = WEEKDAYS.slice(0, 5);

/** The bridge calls of a phase as one can hold them: on these days of each week, from a day on, at this time there. */
export type BridgeSeries = {
  days: readonly Weekday[];
  at: string;
  minutes: number;
  from: string;
  /** None for a phase that has no end. */
  until: string | undefined;
  timeZone: string;
  /** On these days nobody is there, so there is no call. */
  holidays: readonly string[];
};

/** The call that a first production has where nobody has said otherwise: all own tiers, each working day. */
export function usualBridge(plan: PlanDocument) {
  const tiers = ownTiers(plan);
  return { days: workingDays(plan) ?? MONDAY_TO_FRIDAY, at: '09:00', minutes: 30, ...(tiers.length > 0 && { tiers }) };
}

type Timed = Bridge & { days: readonly Weekday[]; at: string };

/** Whether the plan says as data when the bridge is held; else it says so in words at best. */
export function isTimed(bridge: Bridge): bridge is Timed {
  return bridge.days !== undefined && bridge.at !== undefined;
}

/** When the bridge calls of a phase are; null when there are none, or only words say when. */
export function bridgeSeries(plan: PlanDocument, { bridge, from, to }: Pick<Phase, 'bridge' | 'from' | 'to'>): BridgeSeries | null {
  if (!bridge || !isTimed(bridge)) return null;
  const { days, at, minutes } = bridge;
  return {
    days: WEEKDAYS.filter((day) => days.includes(day)),
    at,
    minutes,
    from: bridge.from ?? from,
    until: bridge.until ?? to,
    timeZone: bridgeZone(plan),
    holidays: usualCalendar(plan)?.holidays ?? [],
  };
}

/** The first day on which a series is held; null when it ends before one. */
export function firstBridgeDay({ days, from, until, holidays }: BridgeSeries): string | null {
  // Of seven days one is of the series, and no more can be missing than there are holidays.
  const last = dayNumber(from) + 7 * (holidays.length + 1);
  for (let number = dayNumber(from); number <= last; number++) {
    const day = dayOfNumber(number);
    if (until !== undefined && day > until) return null;
    if (isOnBridgeDay(day, days) && !holidays.includes(day)) return day;
  }
  return null;
}

/** Whether a day is one of those of each week. */
export function isOnBridgeDay(day: string, days: readonly Weekday[]): boolean {
  return days.some((one) => WEEKDAYS.indexOf(one) === weekdayOf(dayNumber(day)));
}

/** The zone in which a bridge’s time is meant: that of the calendar by which the desk works. */
export function bridgeZone(plan: PlanDocument): string {
  return usualCalendar(plan)?.timeZone ?? 'UTC';
}

/** The days on which the desk works; null when the plan has several calendars and does not say by which. */
export function workingDays(plan: PlanDocument): readonly Weekday[] | null {
  if ((plan.calendars ?? []).length === 0) return MONDAY_TO_FRIDAY;
  const calendar = usualCalendar(plan);
  return calendar && WEEKDAYS.filter((day) => calendar.hours.some(({ days }) => days.includes(day)));
}
