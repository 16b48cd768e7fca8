import { dayNumber, dayOfNumber } from '../../../calendar/days.ts';
import { expectedTickets } from '../../rules/expected-tickets.ts';
import { contactTier } from '../../rules/in-force.ts';
import type { PlanDocument } from '../../schema/schema.ts';
import { type Check, entryAt, type Found, list, placed, put } from '../check.ts';
import { enrols, isProduction, type Phase } from '../phases-of.ts';
import { answerableTickets } from '../staffing.ts';

/** Question 5 goes on: which phases are there, and do their dates and their load fit? */
export const PHASE_CHECKS: readonly Check[] = [
  {
    code: 'phase-ends-before-it-begins',
    severity: 'error',
    find: (plan) => phases(plan).flatMap(([{ id, from, to }, path]) => (to && to < from ? [{ path, id, from, to }] : [])),
  },
  {
    code: 'phase-without-end',
    severity: 'info',
    find: (plan) => phases(plan).flatMap(([{ id, kind, to }, path]) => (kind === 'steady' || to ? [] : [{ path: `${path}.to`, id }])),
    fix: (plan, { path }) => {
      const from = entryAt(plan.phases, path)?.from ?? '';
      const [next] = list(plan.phases)
        .map((phase) => phase.from)
        .filter((day) => day > from)
        .toSorted();
      return next ? [put(path, dayOfNumber(dayNumber(next) - 1))] : [];
    },
  },
  {
    code: 'phases-leave-a-gap',
    severity: 'info',
    find: (plan) => {
      let end = Number.POSITIVE_INFINITY;
      return byDate(plan).flatMap(([{ id, from, to }, path], index): Found[] => {
        const gap = index > 0 && dayNumber(from) > end + 1 ? [{ path: `${path}.from`, id, after: dayOfNumber(end), from }] : [];
        const ends = to ? dayNumber(to) : Number.POSITIVE_INFINITY;
        end = index === 0 ? ends : Math.max(end, ends);
        return gap;
      });
    },
  },
  {
    code: 'phases-overlap',
    severity: 'warning',
    find: (plan) => {
      let last: Phase | undefined;
      return byDate(plan)
        .filter(([phase]) => isProduction(phase))
        .flatMap(([phase, path]): Found[] => {
          const overlaps = last && (!last.to || phase.from <= last.to) ? [{ path: `${path}.from`, id: phase.id, other: last.id }] : [];
          if (!last?.to || !phase.to || phase.to > last.to) last = phase;
          return overlaps;
        });
    },
  },
  {
    code: 'no-initial-production',
    severity: 'info',
    find: (plan) => {
      const [first] = byDate(plan).filter(([phase]) => isProduction(phase));
      return first && first[0].kind !== 'initial-production' && !list(plan.phases).some(({ kind }) => kind === 'initial-production')
        ? [{ path: `${first[1]}.kind`, id: first[0].id }]
        : [];
    },
    fix: (_plan, { path }) => [put(path, 'initial-production')],
  },
  {
    code: 'phase-without-groups',
    severity: 'warning',
    find: (plan) =>
      phases(plan).flatMap(([phase, path]) =>
        enrols(phase) && list(phase.groups).length === 0 ? [{ path: `${path}.groups`, id: phase.id }] : [],
      ),
  },
  {
    code: 'group-of-nobody',
    severity: 'info',
    find: (plan) =>
      phases(plan).flatMap(([{ id, groups }, at]) =>
        placed(groups, `${at}.groups`).flatMap(([{ users }, path]) => (users === 0 ? [{ path: `${path}.users`, id }] : [])),
      ),
  },
  {
    code: 'phase-without-gate',
    severity: 'info',
    find: (plan) =>
      phases(plan).flatMap(([{ id, kind, gate }, path]) =>
        (kind === 'pilot' || kind === 'initial-production') && list(gate).length === 0 ? [{ path: `${path}.gate`, id }] : [],
      ),
  },
  {
    code: 'enrol-by-missing',
    severity: 'info',
    find: (plan) =>
      phases(plan).flatMap(([phase, path]) => (isProduction(phase) && !phase.enrolBy ? [{ path: `${path}.enrolBy`, id: phase.id }] : [])),
    fix: (plan, { path }) => lastDay(plan, path),
  },
  {
    code: 'enrol-by-outside-phase',
    severity: 'warning',
    find: (plan) =>
      phases(plan).flatMap(([{ id, from, to, enrolBy }, path]) =>
        enrolBy && (enrolBy < from || (to && enrolBy > to)) ? [{ path: `${path}.enrolBy`, id, day: enrolBy }] : [],
      ),
    fix: (plan, { path }) => lastDay(plan, path),
  },
  {
    code: 'more-tickets-than-hours',
    severity: 'warning',
    find: (plan) => {
      const tier = contactTier(plan);
      const answerable = answerableTickets(plan, tier);
      return phases(plan).flatMap(([phase, path]): Found[] => {
        if (!answerable || !phase.to || !enrols(phase)) return [];
        const [tickets, most] = [expectedTickets(phase), answerable(phase.from, phase.to)];
        return tickets > most ? [{ path: `${path}.expectedTickets`, id: phase.id, tier, tickets, answerable: most }] : [];
      });
    },
  },
];

function phases(plan: PlanDocument): [Phase, string][] {
  return placed(plan.phases, 'phases');
}

function byDate(plan: PlanDocument): [Phase, string][] {
  return phases(plan).sort(([a], [b]) => a.from.localeCompare(b.from));
}

/** Enrolment ends with its phase at the latest; a phase that ends before it begins says nothing. */
function lastDay(plan: PlanDocument, path: string) {
  const phase = entryAt(plan.phases, path);
  return phase?.to && phase.to >= phase.from ? [put(path, phase.to)] : [];
}
