import type { HolidaysOfRegion } from '../../../holidays/shapes.ts';
import type { Calendar } from '../../../schema/schema.ts';

/** A day that a calendar says something of: it is off, only half of it is, or it is worked although a region has a holiday. */
export type CalendarDay = { day: string; name: string | null; kind: 'off' | 'half' | 'worked' };

/** The days of a calendar, its own ones and those of its regions, in their order. */
export function calendarDays(calendar: Calendar, regions: readonly HolidaysOfRegion[]): CalendarDay[] {
  const { holidays = [], holidaysOf = [], workingDays = [] } = calendar;
  const days = new Map<string, CalendarDay>(holidays.map((day) => [day, { day, name: null, kind: 'off' }]));
  for (const { day, name, isHalf } of regions.filter(({ code }) => holidaysOf.includes(code)).flatMap((region) => region.days)) {
    const known = days.get(day);
    if (!known || (known.kind === 'half' && !isHalf)) days.set(day, { day, name, kind: isHalf ? 'half' : 'off' });
    else if (known.name === null && !isHalf) days.set(day, { ...known, name });
  }
  for (const day of workingDays) if (days.has(day)) days.set(day, { day, name: days.get(day)?.name ?? null, kind: 'worked' });
  return [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}
