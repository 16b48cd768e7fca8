import { contactTier, ownTiers, packetDemand, promiseOfTier } from './in-force.ts';
import type { PlanDocument } from './schema.ts';
import { ISSUE_AREAS, PRIORITIES, VENDOR_TIER } from './words.ts';

type Found = { path: string; [param: string]: string | number };
type Check = { code: string; severity: 'error' | 'warning' | 'info'; find(plan: PlanDocument): Found[] };

const TRAINING_MINUTES = { min: 120, max: 180 };
const list = <T>(items: readonly T[] | undefined): readonly T[] => items ?? [];

/** What lint knows: one row a check. The sentence is `lint.<code>`. */
export const LINT_CHECKS: readonly Check[] = [
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
      (['teams', 'calendars', 'phases'] as const).flatMap((section) =>
        duplicates(list<{ id: string }>(plan[section]).map(({ id }) => id)).map((id) => ({ path: section, id })),
      ),
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
      list(plan.phases).flatMap(({ from, to }, index) =>
        [from, to].flatMap((day) => (day && !isDay(day) ? [{ path: `phases[${index}]`, day }] : [])),
      ),
  },
  {
    code: 'area-nobody-handles',
    severity: 'warning',
    find: (plan) =>
      plan.responsibilities
        ? ISSUE_AREAS.filter((area) => !list(plan.responsibilities).some(({ areas }) => areas?.[area] === 'handles')).map((area) => ({
            path: 'responsibilities',
            area,
          }))
        : [],
  },
  { code: 'no-responsibilities', severity: 'warning', find: (plan) => (plan.responsibilities ? [] : [{ path: 'responsibilities' }]) },
  {
    code: 'packet-asks-for-nothing',
    severity: 'warning',
    find: (plan) =>
      ownTiers(plan)
        .slice(1)
        .flatMap((tier) => (packetDemand(plan, tier).fields.length === 0 ? [{ path: 'process.packet', tier }] : [])),
  },
  { code: 'no-auto-close', severity: 'info', find: (plan) => (plan.process?.autoCloseDays ? [] : [{ path: 'process.autoCloseDays' }]) },
  {
    code: 'vendor-contact-missing',
    severity: 'warning',
    find: (plan) => (plan.process?.vendor?.contact ? [] : [{ path: 'process.vendor' }]),
  },
  {
    code: 'promise-missing',
    severity: 'warning',
    find: (plan) =>
      PRIORITIES.filter((priority) => !list(plan.promises?.toUser).some((promise) => promise.priority === priority)).map((priority) => ({
        path: 'promises.toUser',
        priority,
      })),
  },
  {
    code: 'tier-promise-exceeds-user-promise',
    severity: 'warning',
    find: (plan) => {
      const longest = Math.max(0, ...list(plan.promises?.toUser).map(({ resolveWithinMinutes }) => resolveWithinMinutes ?? 0));
      return ownTiers(plan).flatMap((tier) => {
        const minutes = promiseOfTier(plan, tier).answerWithinMinutes ?? 0;
        return longest > 0 && minutes > longest ? [{ path: 'promises.betweenTiers', tier, minutes, longest }] : [];
      });
    },
  },
  {
    code: 'tier-one-may-wipe',
    severity: 'warning',
    find: (plan) =>
      list(plan.responsibilities).flatMap(({ tier, deviceActions }, index) =>
        tier === 1 && list(deviceActions).includes('wipe') ? [{ path: `responsibilities[${index}].deviceActions` }] : [],
      ),
  },
  {
    code: 'skype-is-retired',
    severity: 'warning',
    find: (plan) =>
      list(plan.teams).flatMap(({ channels }, index) =>
        list(channels).some(({ kind }) => kind === 'skype') ? [{ path: `teams[${index}].channels` }] : [],
      ),
  },
  {
    code: 'production-without-bridge',
    severity: 'warning',
    find: (plan) =>
      list(plan.phases).flatMap(({ id, kind, bridge }, index) =>
        kind === 'initial-production' && !bridge ? [{ path: `phases[${index}].bridge`, id }] : [],
      ),
  },
  {
    code: 'pilot-without-support',
    severity: 'warning',
    find: (plan) =>
      list(plan.phases).flatMap(({ id, kind, involvement }, index) =>
        kind === 'pilot' && list(involvement).length === 0 ? [{ path: `phases[${index}].involvement`, id }] : [],
      ),
  },
  { code: 'no-phases', severity: 'warning', find: (plan) => (list(plan.phases).length > 0 ? [] : [{ path: 'phases' }]) },
  {
    code: 'tier-without-training',
    severity: 'warning',
    find: (plan) =>
      ownTiers(plan).flatMap((tier) =>
        list(plan.training?.programmes).some((programme) => programme.tier === tier) ? [] : [{ path: 'training.programmes', tier }],
      ),
  },
  {
    code: 'training-length',
    severity: 'warning',
    find: (plan) =>
      list(plan.training?.programmes).flatMap(({ id, modules }, index) => {
        const minutes = modules.reduce((sum, module) => sum + module.minutes, 0);
        return minutes < TRAINING_MINUTES.min || minutes > TRAINING_MINUTES.max
          ? [{ path: `training.programmes[${index}]`, id, minutes, ...TRAINING_MINUTES }]
          : [];
      }),
  },
  {
    code: 'training-without-lab',
    severity: 'warning',
    find: (plan) =>
      list(plan.training?.programmes).flatMap(({ id, modules }, index) =>
        modules.some(({ kind }) => kind === 'lab') ? [] : [{ path: `training.programmes[${index}]`, id }],
      ),
  },
  {
    code: 'text-in-one-language',
    severity: 'info',
    find: (plan) =>
      list(plan.teams).flatMap(({ name }, index) =>
        typeof name === 'object' && (!name.en || !name.es) ? [{ path: `teams[${index}].name` }] : [],
      ),
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
