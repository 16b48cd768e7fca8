import { minuteOf } from '../../../../calendar/time-of-day.ts';
import { WEEKDAYS, type Weekday } from '../../../../calendar/words.ts';
import type { Hours } from '../../../spoken/hours.ts';

/** A stretch of a day as per cents of the hours that the picture shows. */
export type Bar = { at: number; width: number };
export type Duty = Hours & { people?: number | undefined };
export type DutyBar = Bar & Pick<Duty, 'from' | 'to' | 'people'>;
export type WeekDay = { day: Weekday; open: Bar[]; duty: DutyBar[] };

/** The hours that a picture of the week has to show: from the first opening to the last closing, whole hours. */
export function shownHours(all: readonly { from: string; to: string }[]): { from: number; to: number } {
  if (all.length === 0) return { from: 0, to: 1_440 };
  return {
    from: Math.floor(Math.min(...all.map(({ from }) => minuteOf(from))) / 60) * 60,
    to: Math.ceil(Math.max(...all.map(({ to }) => minuteOf(to))) / 60) * 60,
  };
}

/** A team's week: when it is open, and who is on duty then. A day without either is not part of the picture. */
export function weekOf(open: readonly Hours[], duty: readonly Duty[], shown: { from: number; to: number }): WeekDay[] {
  const bar = ({ from, to }: Hours): Bar => {
    const length = Math.max(1, shown.to - shown.from);
    return { at: ((minuteOf(from) - shown.from) / length) * 100, width: ((minuteOf(to) - minuteOf(from)) / length) * 100 };
  };
  return WEEKDAYS.map((day) => ({
    day,
    open: open.filter(({ days }) => days.includes(day)).map(bar),
    duty: duty
      .filter(({ days }) => days.includes(day))
      .map((one) => ({ ...bar(one), from: one.from, to: one.to, people: one.people }))
      .sort((a, b) => a.at - b.at),
  }));
}

/** The days on which anyone works: Monday to Friday for most, all seven for some. */
export function workedDays(weeks: readonly (readonly WeekDay[])[]): Weekday[] {
  return WEEKDAYS.filter((day) => weeks.some((week) => week.some((one) => one.day === day && one.open.length + one.duty.length > 0)));
}
