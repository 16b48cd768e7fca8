import { dayAfter, dayNumber, isDay, weekdayOf } from '../../../calendar/days.ts';

/** What the page shows, as its address says it: `week=2026-W49` or `month=2026-12`; neither is this week. */
export type RotaView = { team?: string | undefined; week?: string | undefined; month?: string | undefined };
/** Whole weeks from a Monday on. `inside` are the days that are meant; those around them fill the weeks of a month. */
export type Frame = { days: string[]; inside: { from: string; to: string } };

const WEEK = /^(\d{4})-W(0[1-9]|[1-4]\d|5[0-3])$/;
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** Reads an address; what it does not know is as if it were not there. */
export function rotaViewIn({ team, week, month }: Record<string, unknown>): RotaView {
  return {
    ...(typeof team === 'string' && /^[a-z0-9][a-z0-9-]{0,63}$/.test(team) && { team }),
    ...(typeof month === 'string' && MONTH.test(month)
      ? { month }
      : typeof week === 'string' && WEEK.test(week) && weekOf(mondayOfWeek(week)) === week && { week }),
  };
}

export function frameOf({ week, month }: RotaView, today: string): Frame {
  if (month !== undefined) {
    const to = lastOfMonth(month);
    const first = mondayOf(`${month}-01`);
    return { days: daysFrom(first, dayNumber(dayAfter(mondayOf(to), 7)) - dayNumber(first)), inside: { from: `${month}-01`, to } };
  }
  const monday = week === undefined ? mondayOf(today) : mondayOfWeek(week);
  return { days: daysFrom(monday, 7), inside: { from: monday, to: dayAfter(monday, 6) } };
}

/** The address so many weeks or months on. */
export function stepped(view: RotaView, today: string, steps: number): RotaView {
  if (view.month === undefined) return { ...view, week: weekOf(dayAfter(frameOf(view, today).inside.from, 7 * steps)) };
  const count = Number(view.month.slice(0, 4)) * 12 + Number(view.month.slice(5)) - 1 + steps;
  return { ...view, month: `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}` };
}

/** The same days by week or by month; today counts where it is among them. */
export function shownBy(kind: 'week' | 'month', { team, ...shown }: RotaView, today: string): RotaView {
  const { from, to } = frameOf(shown, today).inside;
  const day = from <= today && today <= to ? today : from;
  return { ...(team !== undefined && { team }), ...(kind === 'month' ? { month: day.slice(0, 7) } : { week: weekOf(day) }) };
}

export function mondayOf(day: string): string {
  return dayAfter(day, -weekdayOf(dayNumber(day)));
}

/** The week of a day by ISO 8601, which counts it to the year of its Thursday. */
export function weekOf(day: string): string {
  const year = dayAfter(mondayOf(day), 3).slice(0, 4);
  const first = dayNumber(mondayOf(`${year}-01-04`));
  return `${year}-W${String((dayNumber(mondayOf(day)) - first) / 7 + 1).padStart(2, '0')}`;
}

function mondayOfWeek(week: string): string {
  return dayAfter(mondayOf(`${week.slice(0, 4)}-01-04`), (Number(week.slice(6)) - 1) * 7);
}

function lastOfMonth(month: string): string {
  return ['31', '30', '29', '28'].map((day) => `${month}-${day}`).find(isDay) ?? `${month}-28`;
}

const daysFrom = (first: string, count: number) => Array.from({ length: count }, (_, index) => dayAfter(first, index));
