import { contactTier, ownTiers, promiseCalendar } from './in-force.ts';
import { minutesAhead, promisedMinutes } from './promised-minutes.ts';
import type { PlanDocument } from './schema.ts';
import { VENDOR_TIER } from './words.ts';

type Found = { path: string; [param: string]: string | number };
export type Check = { code: string; severity: 'error' | 'warning' | 'info'; find(plan: PlanDocument): Found[] };

export const list = <T>(items: readonly T[] | undefined): readonly T[] => items ?? [];

/** What contradicts itself or leads nowhere: such a plan cannot be in force. */
export const LINT_ERRORS: readonly Check[] = [
  {
    code: 'no-teams',
    severity: 'error',
    find: (plan) => (ownTiers(plan).length === 0 ? [{ path: 'teams' }] : []),
  },
  {
    code: 'tier-without-team',
    severity: 'error',
    find: (plan) =>
      list(plan.tiers).flatMap(({ tier }, index) =>
        tier < VENDOR_TIER && !ownTiers(plan).includes(tier) ? [{ path: `tiers[${index}]`, tier }] : [],
      ),
  },
  {
    code: 'duplicate-id',
    severity: 'error',
    find: (plan) =>
      Object.entries({
        teams: plan.teams,
        calendars: plan.calendars,
        phases: plan.phases,
        'training.programmes': plan.training?.programmes,
        'communication.waves': plan.communication?.waves,
      }).flatMap(([path, entries]) => duplicates(list<{ id: string }>(entries).map(({ id }) => id)).map((id) => ({ path, id }))),
  },
  {
    code: 'answered-twice',
    severity: 'error',
    find: (plan) =>
      Object.entries({
        responsibilities: list(plan.responsibilities).map(({ tier }) => String(tier)),
        'process.timedEscalations': list(plan.process?.timedEscalations).map(({ tier }) => String(tier)),
        'promises.toUser': list(plan.promises?.toUser).map(({ priority }) => priority),
        'promises.betweenTiers': list(plan.promises?.betweenTiers).map(({ tier }) => String(tier)),
      }).flatMap(([path, names]) => duplicates(names).map((name) => ({ path, name }))),
  },
  {
    code: 'timed-escalation-leads-nowhere',
    severity: 'error',
    find: (plan) =>
      list(plan.process?.timedEscalations).flatMap(({ tier, toTier }, index) =>
        toTier > tier && ownTiers(plan).includes(toTier) ? [] : [{ path: `process.timedEscalations[${index}]`, tier, toTier }],
      ),
  },
  {
    code: 'promise-beyond-calendar',
    severity: 'error',
    find: (plan) => {
      const calendar = promiseCalendar(plan);
      return calendar ? promisedMinutes(plan).filter(({ minutes }) => minutes > minutesAhead(calendar)) : [];
    },
  },
  {
    code: 'duplicate-tier',
    severity: 'error',
    find: (plan) => duplicates(list(plan.tiers).map(({ tier }) => String(tier))).map((tier) => ({ path: 'tiers', tier })),
  },
  {
    code: 'unknown-calendar',
    severity: 'error',
    find: (plan) => {
      const known = new Set(list(plan.calendars).map(({ id }) => id));
      const used = [
        ...list(plan.teams).map(({ calendar }, index) => ({ calendar, path: `teams[${index}].calendar` })),
        { calendar: plan.promises?.calendar, path: 'promises.calendar' },
      ];
      return used.flatMap(({ calendar, path }) => (calendar && !known.has(calendar) ? [{ path, calendar }] : []));
    },
  },
  {
    code: 'unknown-time-zone',
    severity: 'error',
    find: (plan) =>
      list(plan.calendars).flatMap(({ timeZone }, index) =>
        isTimeZone(timeZone) ? [] : [{ path: `calendars[${index}].timeZone`, timeZone }],
      ),
  },
  {
    code: 'hours-end-before-they-begin',
    severity: 'error',
    find: (plan) =>
      list(plan.calendars).flatMap(({ hours }, at) =>
        hours.flatMap(({ from, to }, index) => (to <= from ? [{ path: `calendars[${at}].hours[${index}]`, from, to }] : [])),
      ),
  },
  {
    code: 'calendar-without-hours',
    severity: 'error',
    find: (plan) =>
      list(plan.calendars).flatMap(({ id, hours }, index) => (hours.length === 0 ? [{ path: `calendars[${index}]`, id }] : [])),
  },
  {
    code: 'unknown-team',
    severity: 'error',
    find: (plan) => {
      const known = new Set(list(plan.teams).map(({ id }) => id));
      const used = [
        ...list(plan.rota).map(({ team }, index) => ({ team, path: `rota[${index}].team` })),
        ...list(plan.phases).flatMap((phase, at) =>
          list(phase.involvement).map(({ team }, index) => ({ team, path: `phases[${at}].involvement[${index}].team` })),
        ),
      ];
      return used.filter(({ team }) => !known.has(team));
    },
  },
  {
    code: 'contact-tier-without-team',
    severity: 'error',
    find: (plan) =>
      ownTiers(plan).length > 0 && !ownTiers(plan).includes(contactTier(plan))
        ? [{ path: 'process.contactTier', tier: contactTier(plan) }]
        : [],
  },
  {
    code: 'packet-bar-unreachable',
    severity: 'error',
    find: (plan) =>
      list(plan.process?.packet).flatMap(({ bar, fields }, index) =>
        bar > 0 && fields.every(({ weight }) => weight === 0) ? [{ path: `process.packet[${index}]`, bar }] : [],
      ),
  },
  {
    code: 'duplicate-packet',
    severity: 'error',
    find: (plan) =>
      duplicates(list(plan.process?.packet).map(({ toTier }) => String(toTier))).map((tier) => ({ path: 'process.packet', tier })),
  },
  {
    code: 'phase-ends-before-it-begins',
    severity: 'error',
    find: (plan) =>
      list(plan.phases).flatMap(({ id, from, to }, index) => (to && to < from ? [{ path: `phases[${index}]`, id, from, to }] : [])),
  },
  {
    code: 'day-not-in-calendar',
    severity: 'error',
    find: (plan) =>
      [
        ...list(plan.phases).flatMap(({ from, to, enrolBy }, index) =>
          [from, to, enrolBy].map((day) => ({ path: `phases[${index}]`, day })),
        ),
        ...list(plan.calendars).flatMap(({ holidays }, index) =>
          list(holidays).map((day) => ({ path: `calendars[${index}].holidays`, day })),
        ),
        ...list(plan.communication?.waves).flatMap(({ pieces }, index) =>
          list(pieces).map(({ on }) => ({ path: `communication.waves[${index}].pieces`, day: on })),
        ),
      ].flatMap(({ path, day }) => (day && !isDay(day) ? [{ path, day }] : [])),
  },
  {
    code: 'unknown-phase',
    severity: 'error',
    find: (plan) => {
      const known = new Set(list(plan.phases).map(({ id }) => id));
      return list(plan.communication?.waves).flatMap(({ pieces }, at) =>
        list(pieces).flatMap(({ phase }, index) =>
          known.has(phase) ? [] : [{ path: `communication.waves[${at}].pieces[${index}].phase`, phase }],
        ),
      );
    },
  },
];

function duplicates(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}

function isTimeZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
}

function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}
