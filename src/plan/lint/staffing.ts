import { dayNumber, weekdayOf } from '../../calendar/days.ts';
import { minuteOf } from '../../calendar/time-of-day.ts';
import { WEEKDAYS } from '../../calendar/words.ts';
import { MINUTES_PER_TICKET } from '../rules/expected-tickets.ts';
import { teamsOfTier } from '../rules/in-force.ts';
import type { PlanDocument } from '../schema/schema.ts';
import { list } from './check.ts';

/** The tickets that the people on a tier’s rota can answer from one day to another, holidays left out; null without a rota. */
export function answerableTickets(plan: PlanDocument, tier: number): ((from: string, to: string) => number) | null {
  const minutesPerTicket = list(plan.tiers).find((known) => known.tier === tier)?.minutesPerTicket ?? MINUTES_PER_TICKET;
  const teams = new Map(teamsOfTier(plan, tier).map(({ id, calendar }) => [id, calendar]));
  const rota = list(plan.rota).filter(({ team }) => teams.has(team));
  if (rota.length === 0) return null;
  const weeks = new Map<string | undefined, number[]>();
  for (const { team, days, from, to, people = 1 } of rota) {
    const week = weeks.get(teams.get(team)) ?? WEEKDAYS.map(() => 0);
    for (const day of days) week[WEEKDAYS.indexOf(day)] = (week[WEEKDAYS.indexOf(day)] ?? 0) + people * worked(from, to);
    weeks.set(teams.get(team), week);
  }
  const staffed = [...weeks].map(([calendar, week]) => ({ week, holidays: holidaysOf(plan, calendar, week) }));
  return (from, to) => {
    const [first, last] = [dayNumber(from), dayNumber(to)];
    const minutes = staffed.reduce((sum, { week, holidays }) => sum + minutesBetween(first, last, week, holidays), 0);
    return Math.floor(minutes / minutesPerTicket);
  };
}

function minutesBetween(first: number, last: number, week: readonly number[], holidays: readonly Holiday[]): number {
  const on = (day: number) => week[weekdayOf(day)] ?? 0;
  const days = Math.max(0, last - first + 1);
  const whole = Math.floor(days / 7);
  let minutes = whole * week.reduce((sum, one) => sum + one, 0);
  for (let day = first + whole * 7; day <= last; day++) minutes += on(day);
  for (const holiday of holidays) if (holiday.day >= first && holiday.day <= last) minutes -= holiday.minutes;
  return minutes;
}

/** A holiday with the minutes that it takes away. */
type Holiday = { day: number; minutes: number };

function holidaysOf(plan: PlanDocument, calendar: string | undefined, week: readonly number[]): Holiday[] {
  const days = list(plan.calendars).find(({ id }) => id === calendar)?.holidays;
  return [...new Set(list(days))]
    .map(dayNumber)
    .map((day) => ({ day, minutes: week[weekdayOf(day)] ?? 0 }))
    .filter(({ minutes }) => minutes > 0);
}

function worked(from: string, to: string): number {
  return Math.max(0, minuteOf(to) - minuteOf(from));
}
