import { timeOf } from '../../../calendar/time-of-day.ts';
import { isTimeZone } from '../../../calendar/time-zones.ts';
import { WEEKDAYS } from '../../../calendar/words.ts';
import type { Edit } from '../../edits/edits.ts';
import { promiseCalendar, usualCalendar } from '../../rules/in-force.ts';
import { minutesAhead, promisedMinutes } from '../../rules/promised-minutes.ts';
import { minutesOfWeek, type Stretch, stretchesByDay, weekWithout } from '../../rules/week-minutes.ts';
import type { Calendar, PlanDocument } from '../../schema/schema.ts';
import { append, type Check, entryAt, type Found, list, placed, put } from '../check.ts';

const MIDNIGHT = '24:00';
const MINUTES_OF_WEEK = 7 * 24 * 60;

/** Question 1 goes on: when are they there? */
export const HOUR_CHECKS: readonly Check[] = [
  {
    code: 'unknown-calendar',
    severity: 'error',
    find: (plan) => {
      const known = new Set(list(plan.calendars).map(({ id }) => id));
      const used = [
        ...placed(plan.teams, 'teams').map(([{ calendar }, path]) => ({ calendar, path: `${path}.calendar` })),
        { calendar: plan.promises?.calendar, path: 'promises.calendar' },
      ];
      return used.flatMap(({ calendar, path }) => (calendar && !known.has(calendar) ? [{ path, calendar }] : []));
    },
  },
  {
    code: 'unknown-time-zone',
    severity: 'error',
    find: (plan) => {
      const unknown = new Set([...new Set(list(plan.calendars).map(({ timeZone }) => timeZone))].filter((zone) => !isTimeZone(zone)));
      return placed(plan.calendars, 'calendars').flatMap(([{ timeZone }, path]) =>
        unknown.has(timeZone) ? [{ path: `${path}.timeZone`, timeZone }] : [],
      );
    },
  },
  {
    code: 'hours-end-before-they-begin',
    severity: 'error',
    find: (plan) =>
      placed(plan.calendars, 'calendars').flatMap(([{ hours }, at]) =>
        placed(hours, `${at}.hours`).flatMap(([{ from, to }, path]) => (to <= from ? [{ path, from, to }] : [])),
      ),
    fix: (plan, { path }) => {
      const hours = entryAt(plan.calendars, path)?.hours;
      return overMidnight(path, entryAt(hours, path, 1), hours);
    },
  },
  {
    code: 'rota-ends-before-it-begins',
    severity: 'error',
    find: (plan) => placed(plan.rota, 'rota').flatMap(([{ team, from, to }, path]) => (to <= from ? [{ path, team, from, to }] : [])),
    fix: (plan, { path }) => overMidnight(path, entryAt(plan.rota, path), plan.rota),
  },
  {
    code: 'calendar-without-hours',
    severity: 'error',
    find: (plan) => placed(plan.calendars, 'calendars').flatMap(([{ id, hours }, path]) => (hours.length === 0 ? [{ path, id }] : [])),
  },
  {
    code: 'promise-beyond-calendar',
    severity: 'error',
    find: (plan) => {
      const calendar = promiseCalendar(plan);
      const ahead = calendar ? minutesAhead(calendar) : Number.POSITIVE_INFINITY;
      return promisedMinutes(plan).filter(({ minutes }) => minutes > ahead);
    },
  },
  {
    code: 'team-without-calendar',
    severity: 'warning',
    find: (plan) =>
      placed(plan.teams, 'teams').flatMap(([{ id, calendar }, path]) => (calendar ? [] : [{ path: `${path}.calendar`, team: id }])),
    fix: (plan, { path }) => {
      const usual = usualCalendar(plan)?.id;
      return usual ? [put(path, usual)] : [];
    },
  },
  {
    code: 'promises-without-calendar',
    severity: 'info',
    find: (plan) => (plan.promises && !plan.promises.calendar ? [{ path: 'promises.calendar' }] : []),
    fix: (plan, { path }) => {
      const usual = usualCalendar(plan)?.id;
      return usual ? [put(path, usual)] : [];
    },
  },
  {
    code: 'calendar-without-holidays',
    severity: 'info',
    find: (plan) =>
      placed(plan.calendars, 'calendars').flatMap(([{ id, hours, holidays, holidaysOf }, path]) =>
        list(holidays).length + list(holidaysOf).length === 0 && closes(hours) ? [{ path: `${path}.holidays`, id }] : [],
      ),
  },
  {
    code: 'holidays-end-too-early',
    severity: 'info',
    find: (plan) => {
      const end = latest(list(plan.phases).map(({ from, to }) => to ?? from));
      return placed(plan.calendars, 'calendars').flatMap(([{ id, holidays, holidaysOf }, path]) => {
        // Those of a region go on by themselves.
        const day = list(holidaysOf).length === 0 && latest(list(holidays));
        return day && day < end ? [{ path: `${path}.holidays`, id, day, end }] : [];
      });
    },
  },
  {
    code: 'team-without-rota',
    severity: 'info',
    find: (plan) => {
      const onRota = new Set(list(plan.rota).map(({ team }) => team));
      return placed(plan.teams, 'teams').flatMap(([{ id, calendar }, path]) => (calendar && !onRota.has(id) ? [{ path, team: id }] : []));
    },
  },
  {
    code: 'hours-without-rota',
    severity: 'warning',
    find: (plan) => {
      const rotas = Map.groupBy(list(plan.rota), ({ team }) => team);
      const weekOf = weeksOf(plan);
      return placed(plan.teams, 'teams').flatMap(([{ id, calendar }, path]): Found[] => {
        const [week, rota] = [weekOf.get(calendar), rotas.get(id)];
        const open = week && rota ? weekWithout(week, stretchesByDay(rota)) : [];
        const first = firstOf(open);
        return first ? [{ path, team: id, ...first, hours: Math.ceil(minutesOfWeek(open) / 60) }] : [];
      });
    },
  },
  {
    code: 'rota-outside-hours',
    severity: 'info',
    find: (plan) => {
      const weekOf = weeksOf(plan);
      const calendarOf = new Map(list(plan.teams).map(({ id, calendar }) => [id, calendar]));
      return placed(plan.rota, 'rota').flatMap(([entry, path]): Found[] => {
        const week = weekOf.get(calendarOf.get(entry.team));
        const first = week && firstOf(weekWithout(stretchesByDay([entry]), week));
        return first ? [{ path, team: entry.team, ...first }] : [];
      });
    },
  },
  {
    code: 'rota-without-people',
    severity: 'info',
    find: (plan) => placed(plan.rota, 'rota').flatMap(([{ team, people }, path]) => (people ? [] : [{ path: `${path}.people`, team }])),
    fix: (_plan, { path }) => [put(path, 1)],
  },
];

/** A shift over midnight as two entries: the first day to its end, the next day from its beginning. */
function overMidnight(path: string, entry: Calendar['hours'][number] | undefined, all: readonly unknown[] | undefined): Edit[] {
  if (!entry || entry.from === MIDNIGHT || entry.from === entry.to) return [];
  const evening = put(`${path}.to`, MIDNIGHT);
  if (entry.to === '00:00') return [evening];
  const days = entry.days.map((day) => WEEKDAYS[(WEEKDAYS.indexOf(day) + 1) % WEEKDAYS.length]);
  return [evening, ...append(path.replace(/\[\d+\]$/, ''), all, [{ ...entry, days, from: '00:00' }])];
}

/** Whoever is there day and night has no holidays to name. */
function closes(hours: Calendar['hours']): boolean {
  return minutesOfWeek(stretchesByDay(hours)) < MINUTES_OF_WEEK;
}

function weeksOf(plan: PlanDocument): Map<string | undefined, Stretch[][]> {
  return new Map(list(plan.calendars).map(({ id, hours }) => [id, stretchesByDay(hours)]));
}

function firstOf(week: readonly Stretch[][]): { weekday: string; from: string; to: string } | null {
  const day = week.findIndex((stretches) => stretches.length > 0);
  const [first] = week[day] ?? [];
  return first ? { weekday: WEEKDAYS[day] ?? '', from: timeOf(first.from), to: timeOf(first.to) } : null;
}

function latest(days: readonly string[]): string {
  let last = '';
  for (const day of days) if (day > last) last = day;
  return last;
}
