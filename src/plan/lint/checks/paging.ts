import { contactTier, ownTiers, promiseOfTier, promiseToUser, teamsOfTier } from '../../rules/in-force.ts';
import { pagingCalendar, usualRule } from '../../rules/paging.ts';
import { minutesAhead } from '../../rules/promised-minutes.ts';
import type { PagingRule, PlanDocument } from '../../schema/schema.ts';
import { CONNECTED_CHANNELS } from '../../words.ts';
import { append, type Check, drop, entryAt, type Found, list, placed, put } from '../check.ts';

/** Question 3 goes on: for whom does it ring, and when does it not? */
export const PAGING_CHECKS: readonly Check[] = [
  {
    code: 'paging-of-tier-without-team',
    severity: 'error',
    find: (plan) => {
      const own = ownTiers(plan);
      return placed(plan.paging, 'paging').flatMap(([{ tier }, path]) => (own.includes(tier) ? [] : [{ path, tier }]));
    },
    // Nobody works there, so nothing can wait there. From the end, so that no rule moves before its turn.
    fix: (plan, { tier }) =>
      placed(plan.paging, 'paging')
        .filter(([rule]) => rule.tier === tier)
        .toReversed()
        .map(([, path]) => drop(path)),
  },
  {
    code: 'paging-twice',
    severity: 'error',
    find: (plan) => {
      const seen = new Set<string>();
      return placed(plan.paging, 'paging').flatMap(([{ tier, about }, path]): Found[] => {
        const before = seen.size;
        return seen.add(`${tier} ${about}`).size > before ? [] : [{ path, tier, about }];
      });
    },
  },
  {
    code: 'paging-without-steps',
    severity: 'error',
    find: (plan) =>
      placed(plan.paging, 'paging').flatMap(([{ tier, about, steps }, path]) =>
        steps.length === 0 ? [{ path: `${path}.steps`, tier, about }] : [],
      ),
    fix: (plan, { path }) => {
      const rule = entryAt(plan.paging, path);
      return rule ? [put(path, usualRule(rule.tier, rule.about).steps)] : [];
    },
  },
  {
    code: 'paging-beyond-calendar',
    severity: 'error',
    find: (plan) =>
      placed(plan.paging, 'paging').flatMap(([rule, path]): Found[] => {
        const minutes = lengthOf(rule);
        const short = teamsOfTier(plan, rule.tier).find(({ id }) => {
          const calendar = pagingCalendar(plan, id);
          return calendar && minutes > minutesAhead(calendar);
        });
        return short ? [{ path, team: short.id, minutes }] : [];
      }),
  },
  {
    code: 'paging-step-too-early',
    severity: 'warning',
    find: (plan) =>
      placed(plan.paging, 'paging').flatMap(([{ steps }, path]) =>
        placed(steps, `${path}.steps`).flatMap(([{ after }, at], index): Found[] => {
          const before = steps[index - 1]?.after ?? 0;
          return after < before ? [{ path: at, step: index + 1, after, before }] : [];
        }),
      ),
    fix: (plan, { path }) => [
      put(
        path.replace(/\[\d+\]$/, ''),
        list(entryAt(plan.paging, path)?.steps).toSorted((a, b) => a.after - b.after),
      ),
    ],
  },
  {
    code: 'paging-nobody-on-duty',
    severity: 'warning',
    find: (plan) => {
      const onRota = new Set(list(plan.rota).map(({ team }) => team));
      return placed(plan.paging, 'paging').flatMap(([{ tier, steps }, path]): Found[] => {
        const index = steps.findIndex(({ whom }) => whom === 'on-duty');
        const teams = teamsOfTier(plan, tier);
        return index < 0 || teams.length === 0 || teams.some(({ id }) => onRota.has(id))
          ? []
          : [{ path: `${path}.steps[${index}].whom`, tier }];
      });
    },
  },
  {
    code: 'paging-after-promise',
    severity: 'warning',
    find: (plan) =>
      placed(plan.paging, 'paging').flatMap(([{ tier, about, steps }, path]): Found[] => {
        const promised = promisedWithin(plan, { tier, about });
        const first = Math.min(...steps.map(({ after }) => after));
        return promised !== undefined && steps.length > 0 && first >= promised
          ? [{ path: `${path}.steps`, tier, after: first, promised }]
          : [];
      }),
  },
  {
    code: 'paging-channel-not-connected',
    severity: 'info',
    find: (plan) =>
      placed(plan.paging, 'paging').flatMap(([{ steps }, path]) =>
        placed(steps, `${path}.steps`).flatMap(([{ by }, at], index) =>
          by.filter((channel) => !CONNECTED_CHANNELS.includes(channel)).map((channel) => ({ path: `${at}.by`, step: index + 1, channel })),
        ),
      ),
  },
  {
    code: 'urgent-without-paging',
    severity: 'info',
    find: (plan) => {
      const tier = contactTier(plan);
      const isPromised = ownTiers(plan).includes(tier) && promiseToUser(plan, 'urgent').responseWithinMinutes !== undefined;
      const isRung = list(plan.paging).some((rule) => rule.tier === tier && rule.about === 'urgent-untaken');
      return isPromised && !isRung ? [{ path: `paging[${list(plan.paging).length}]`, tier }] : [];
    },
    fix: (plan, { tier }) => append('paging', plan.paging, [usualRule(tier as PagingRule['tier'], 'urgent-untaken')]),
  },
  {
    code: 'maintenance-ends-before-it-begins',
    severity: 'error',
    find: (plan) =>
      placed(plan.maintenance, 'maintenance').flatMap(([{ from, until }, path]) =>
        until <= from ? [{ path, from: said(from), until: said(until) }] : [],
      ),
  },
];

/** The working minutes that a rule takes from its beginning to its last ring. */
function lengthOf({ steps, repeat }: PagingRule): number {
  return Math.max(0, ...steps.map(({ after }) => after)) + (repeat ? repeat.every * repeat.times : 0);
}

/** By when somebody was promised what the rule rings for. */
function promisedWithin(plan: PlanDocument, { tier, about }: Pick<PagingRule, 'tier' | 'about'>): number | undefined {
  if (about === 'hand-off-not-accepted') return promiseOfTier(plan, tier).acceptWithinMinutes;
  return about === 'urgent-untaken' && tier === contactTier(plan) ? promiseToUser(plan, 'urgent').responseWithinMinutes : undefined;
}

const said = (time: string) => time.replace('T', ' ');
