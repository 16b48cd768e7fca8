import { ownTiers } from '../../rules/in-force.ts';
import type { PlanDocument } from '../../schema/schema.ts';
import { PRIORITIES } from '../../words.ts';
import { type Check, type Found, list, placed, placeFor } from '../check.ts';

const TO_USER = ['responseWithinMinutes', 'nextResponseWithinMinutes', 'resolveWithinMinutes'] as const;
type ToUser = NonNullable<NonNullable<PlanDocument['promises']>['toUser']>[number];

/** Question 3, the promises: by when does somebody get what? */
export const PROMISE_CHECKS: readonly Check[] = [
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
    code: 'urgent-waits-longer',
    severity: 'warning',
    find: (plan) =>
      placed(plan.promises?.toUser, 'promises.toUser').flatMap(([promise, path]): Found[] => {
        const lesser = list(plan.promises?.toUser).find(
          (other) => isHigher(promise, other) && TO_USER.some((name) => isLater(promise, other, name)),
        );
        return lesser ? [{ path, priority: promise.priority, lesser: lesser.priority }] : [];
      }),
  },
  {
    code: 'resolve-before-response',
    severity: 'warning',
    find: (plan) =>
      placed(plan.promises?.toUser, 'promises.toUser').flatMap(([promise, path]) => {
        const { priority, responseWithinMinutes: response = 0, resolveWithinMinutes: resolve } = promise;
        return resolve !== undefined && resolve < response ? [{ path, priority, resolve, response }] : [];
      }),
  },
  {
    code: 'tier-promise-exceeds-user-promise',
    severity: 'warning',
    find: (plan) => {
      const [own, longest] = [ownTiers(plan), longestToUser(plan)];
      return placed(plan.promises?.betweenTiers, 'promises.betweenTiers').flatMap(([{ tier, answerWithinMinutes: minutes = 0 }, path]) =>
        longest > 0 && minutes > longest && own.includes(tier) ? [{ path, tier, minutes, longest }] : [],
      );
    },
  },
  {
    code: 'tier-promises-add-up-beyond',
    severity: 'warning',
    find: (plan) => {
      const [own, longest] = [ownTiers(plan), longestToUser(plan)];
      const minutes = list(plan.promises?.betweenTiers)
        .filter(({ tier }) => own.includes(tier))
        .reduce((sum, { acceptWithinMinutes = 0, answerWithinMinutes = 0 }) => sum + acceptWithinMinutes + answerWithinMinutes, 0);
      return longest > 0 && minutes > longest ? [{ path: 'promises.betweenTiers', minutes, longest }] : [];
    },
  },
  {
    code: 'accept-promise-missing',
    severity: 'warning',
    find: (plan) => missingBetweenTiers(plan, ownTiers(plan).slice(1), 'acceptWithinMinutes'),
  },
  {
    code: 'relay-without-acknowledge',
    severity: 'warning',
    find: (plan) => missingBetweenTiers(plan, ownTiers(plan).slice(0, -1), 'acknowledgeWithinMinutes'),
  },
];

/** A tier of which no such promise is asked of. */
function missingBetweenTiers(
  plan: PlanDocument,
  tiers: readonly number[],
  name: 'acceptWithinMinutes' | 'acknowledgeWithinMinutes',
): Found[] {
  const between = plan.promises?.betweenTiers;
  return tiers
    .filter((tier) => !list(between).some((promise) => promise.tier === tier && promise[name]))
    .map((tier) => ({ path: `${placeFor(between, 'promises.betweenTiers', (promise) => promise.tier === tier)}.${name}`, tier }));
}

function longestToUser(plan: PlanDocument): number {
  return Math.max(0, ...list(plan.promises?.toUser).map(({ resolveWithinMinutes }) => resolveWithinMinutes ?? 0));
}

function isHigher(one: ToUser, other: ToUser): boolean {
  return PRIORITIES.indexOf(one.priority) > PRIORITIES.indexOf(other.priority);
}

function isLater(one: ToUser, other: ToUser, name: (typeof TO_USER)[number]): boolean {
  return (one[name] ?? 0) > (other[name] ?? Number.POSITIVE_INFINITY);
}
