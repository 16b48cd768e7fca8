import { dayAfter, dayNumber, weekdayOf } from '../../../calendar/days.ts';
import { instantAt, minuteOf, timeOf } from '../../../calendar/time-of-day.ts';
import { WEEKDAYS } from '../../../calendar/words.ts';
import { calendarOfTeam } from '../../../plan/rules/in-force.ts';
import type { Calendar, PlanDocument } from '../../../plan/schema/schema.ts';
import type { Span } from '../../../rota/rules/rota.ts';
import { HORIZON_DAYS, NOTICE_DAYS } from '../words.ts';

const STEP_MINUTES = 30;
const MINUTE_MS = 60_000;
/** A plan without calendars counts all time; people are not trained at night for that. */
const USUAL_HOURS = [{ days: WEEKDAYS.slice(0, 5), from: '09:00', to: '17:00' }];

type Asked = { today: string; minutes: number; teams: readonly string[] };

/** The times at which a session could be held within the hours of some teams, soonest first: on every half hour from a day after tomorrow on. */
export function slotsFor(plan: PlanDocument, { today, minutes, teams }: Asked): Span[] {
  const calendars = [...new Set(teams.map((team) => calendarOfTeam(plan, team)))];
  const begins = new Set(calendars.flatMap((calendar) => beginsIn(calendar, today, minutes)));
  return [...begins].sort((a, b) => a - b).map((from) => ({ from, to: from + minutes * MINUTE_MS }));
}

function beginsIn(calendar: Calendar | null, today: string, minutes: number): number[] {
  const { timeZone, hours, holidays = [] } = calendar ?? { timeZone: 'UTC', hours: USUAL_HOURS };
  const found: number[] = [];
  for (let ahead = NOTICE_DAYS; ahead <= HORIZON_DAYS; ahead++) {
    const day = dayAfter(today, ahead);
    const weekday = WEEKDAYS[weekdayOf(dayNumber(day))];
    if (weekday === undefined || holidays.includes(day)) continue;
    for (const { from, to } of hours.filter(({ days }) => days.includes(weekday)))
      for (let minute = minuteOf(from); minute + minutes <= minuteOf(to); minute += STEP_MINUTES)
        found.push(instantAt(Temporal.PlainDate.from(day), timeOf(minute), timeZone).epochMilliseconds);
  }
  return found;
}
