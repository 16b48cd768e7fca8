import { type ICalEventData, ICalEventRepeatingFreq, ICalWeekday } from 'ical-generator';
import { isDay } from '../../calendar/days.ts';
import type { Weekday } from '../../calendar/words.ts';
import { type BridgeSeries, isOnBridgeDay } from '../../plan/rules/bridge-series.ts';

const WEEKDAY_CODES: Record<Weekday, ICalWeekday> = {
  monday: ICalWeekday.MO,
  tuesday: ICalWeekday.TU,
  wednesday: ICalWeekday.WE,
  thursday: ICalWeekday.TH,
  friday: ICalWeekday.FR,
  saturday: ICalWeekday.SA,
  sunday: ICalWeekday.SU,
};

type Times = Pick<ICalEventData, 'start' | 'end' | 'timezone' | 'repeating'>;

/** A series as a calendar holds it: its first call, and the rule by which it comes again, but not on holidays. */
export function repeating({ days, at, minutes, until, timeZone, holidays }: BridgeSeries, first: string): Times {
  const on = (day: string) => Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: at });
  const start = on(first);
  const missing = holidays.filter((day) => isDay(day) && day > first && (!until || day <= until) && isOnBridgeDay(day, days));
  return {
    start,
    end: start.add({ minutes }),
    timezone: timeZone,
    repeating: {
      freq: ICalEventRepeatingFreq.WEEKLY,
      byDay: days.map((day) => WEEKDAY_CODES[day]),
      // The hour of a call on the last day: a calendar counts it in.
      ...(until && { until: on(until) }),
      ...(missing.length > 0 && { exclude: missing.map(on) }),
    },
  };
}
