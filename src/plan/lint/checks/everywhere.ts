import { isDay } from '../../../calendar/days.ts';
import type { PlanDocument } from '../../schema/schema.ts';
import type { BilingualText } from '../../schema/shapes.ts';
import { type Check, duplicates, type Found, list, placed } from '../check.ts';
import { textsIn } from '../texts-in.ts';

/** What may be wrong in any chapter. */
export const EVERYWHERE_CHECKS: readonly Check[] = [
  {
    code: 'duplicate-id',
    severity: 'error',
    find: (plan) =>
      Object.entries({
        teams: plan.teams,
        calendars: plan.calendars,
        phases: plan.phases,
        'training.programmes': plan.training?.programmes,
        resources: plan.resources,
        'communication.waves': plan.communication?.waves,
        'goals.aims': plan.goals?.aims,
        'goals.challenges': plan.goals?.challenges,
      }).flatMap(([path, entries]) => duplicates(list<{ id: string }>(entries).map(({ id }) => id)).map((key) => ({ path, key }))),
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
    code: 'unknown-team',
    severity: 'error',
    find: (plan) => {
      const known = new Set(list(plan.teams).map(({ id }) => id));
      const used = [
        ...placed(plan.rota, 'rota'),
        ...placed(plan.phases, 'phases').flatMap(([{ involvement }, path]) => placed(involvement, `${path}.involvement`)),
        ...placed(plan.training?.trainers, 'training.trainers'),
        ...placed(plan.paging, 'paging').flatMap(([{ steps }, rule]) =>
          placed(steps, `${rule}.steps`).flatMap(([{ whom }, path]): [{ team: string }, string][] =>
            typeof whom === 'object' ? [[whom, `${path}.whom`]] : [],
          ),
        ),
      ];
      return [
        ...used.map(([{ team }, path]) => ({ path: `${path}.team`, team })),
        ...placed(plan.resources, 'resources').map(([{ owner }, path]) => ({ path: `${path}.owner`, team: owner })),
      ].filter(({ team }) => !known.has(team));
    },
  },
  { code: 'day-not-in-calendar', severity: 'error', find: daysThatAreNone },
  {
    code: 'text-in-one-language',
    severity: 'info',
    find: (plan) => (new Set(plan.organisation?.languages).size === 2 ? oneLanguageBySection(plan) : []),
  },
];

function daysThatAreNone(plan: PlanDocument): Found[] {
  const days = [
    ...placed(plan.phases, 'phases').flatMap(([{ from, to, enrolBy, bridge }, path]) =>
      [from, to, enrolBy, bridge?.from, bridge?.until].map((day) => ({ path, day })),
    ),
    ...placed(plan.calendars, 'calendars').flatMap(([calendar, path]) =>
      (['holidays', 'workingDays'] as const).flatMap((key) =>
        list(calendar[key])
          .filter((day) => !isDay(day))
          .map((day) => ({ path: `${path}.${key}`, day })),
      ),
    ),
    ...placed(plan.maintenance, 'maintenance').flatMap(([{ from, until }, path]) =>
      [from, until].map((time) => ({ path, day: time.slice(0, 10) })),
    ),
    ...placed(plan.communication?.waves, 'communication.waves').flatMap(([{ pieces }, path]) =>
      list(pieces).map(({ on }) => ({ path: `${path}.pieces`, day: on })),
    ),
    ...placed(plan.training?.programmes, 'training.programmes').map(([{ heldOn }, path]) => ({ path, day: heldOn })),
    ...placed(plan.training?.trainers, 'training.trainers').map(([{ on }, path]) => ({ path, day: on })),
    ...placed(plan.training?.gates, 'training.gates').map(([{ from }, path]) => ({ path, day: from })),
  ];
  return days.flatMap(({ path, day }) => (day && !isDay(day) ? [{ path, day }] : []));
}

/** The first such text of each section, and how many the section has: a plan in one language would have hundreds. */
function oneLanguageBySection(plan: PlanDocument): Found[] {
  const bySection = new Map<string, { path: string; count: number }>();
  for (const { path, text } of textsIn(plan)) {
    if (!isInOneLanguage(text)) continue;
    const [section = ''] = path.split(/[.[]/, 1);
    const first = bySection.get(section) ?? { path, count: 0 };
    bySection.set(section, { ...first, count: first.count + 1 });
  }
  return [...bySection.values()];
}

/** A single word may be a name, and right in both. */
function isInOneLanguage(text: BilingualText): boolean {
  return typeof text === 'string' ? /\S\s+\S/.test(text) : !text.en || !text.es;
}
