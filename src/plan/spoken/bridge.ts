import { isDay, startOfDay } from '../../calendar/days.ts';
import { minuteOf } from '../../calendar/time-of-day.ts';
import { WEEKDAYS, type Weekday } from '../../calendar/words.ts';
import type { Locale } from '../../platform/http/shapes.ts';
import { bridgeZone, isTimed } from '../rules/bridge-series.ts';
import { textIn } from '../rules/in-force.ts';
import type { Bridge, PlanDocument } from '../schema/schema.ts';
import { spokenTime, weekdayName } from './hours.ts';
import { spokenDay, spokenDays, spokenList, spokenMinutes, spokenTimeZone } from './spoken.ts';

/** A zone has one name for summer and winter. */
const ANY_DAY = startOfDay('2024-01-01');

type Reader = { locale: Locale; region: string };

/**
 * What the sentence of a bridge says, `spoken.bridge` and on pages `phases.bridgeSentence`: “Monday to Friday at 09:00, 30 minutes, tiers 1, 2 and 3”, and
 * whatever else the plan says of it in words. Where only words say when it is held, they stand first.
 */
export function spokenBridge(plan: PlanDocument, bridge: Bridge, { locale, region }: Reader) {
  const zones = new Set((plan.calendars ?? []).map(({ timeZone }) => timeZone));
  const words = textIn(bridge.schedule, locale).trim();
  return {
    ...spokenTimes(bridge, region),
    /** “09:00” alone would be read as one’s own, where the plan has several zones. */
    hasZone: zones.size > 1 ? 'yes' : 'no',
    zone: spokenTimeZone(bridgeZone(plan), region, ANY_DAY),
    ...spokenSpan(bridge, region),
    length: spokenMinutes(bridge.minutes, region),
    tiers: spokenList((bridge.tiers ?? []).map(String), region),
    count: bridge.tiers?.length ?? 0,
    words,
    hasRemark: isTimed(bridge) && words !== '' ? 'yes' : 'no',
  };
}

/** Every day, three or more in a row, or each by its name. */
function spokenTimes(bridge: Bridge, region: string) {
  if (!isTimed(bridge)) return { when: 'words', first: '', last: '', days: '', time: '', hour: 0 } as const;
  const days = WEEKDAYS.filter((day) => bridge.days.includes(day));
  const names = days.map((day) => weekdayName(day, region, 'long'));
  return {
    when: days.length === WEEKDAYS.length ? 'daily' : isStretch(days) ? 'stretch' : 'named',
    first: names[0] ?? '',
    last: names.at(-1) ?? '',
    days: spokenList(names, region),
    time: spokenTime(bridge.at, region),
    hour: Math.floor(minuteOf(bridge.at) / 60),
  } as const;
}

function isStretch(days: readonly Weekday[]): boolean {
  const [first = 'monday'] = days;
  return days.length >= 3 && days.at(-1) === WEEKDAYS[WEEKDAYS.indexOf(first) + days.length - 1];
}

/** From when until when, where it is not as long as its phase. A day that no calendar has can stand in a draft. */
function spokenSpan({ from = '', until = '' }: Bridge, region: string) {
  const said = (day: string) => (isDay(day) ? spokenDay(day, region) : day);
  const isSpan = isDay(from) && isDay(until) && from <= until;
  return {
    span: from && until ? 'both' : from ? 'from' : until ? 'until' : 'phase',
    from: said(from),
    until: said(until),
    between: isSpan ? spokenDays(from, until, region) : `${said(from)} – ${said(until)}`,
  } as const;
}
