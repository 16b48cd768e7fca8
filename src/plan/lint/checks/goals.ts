import { type Check, list, placed } from '../check.ts';

/** Beside the five questions: what is the rollout for, and what stands in its way? */
export const GOAL_CHECKS: readonly Check[] = [
  { code: 'no-goals', severity: 'info', find: (plan) => (list(plan.goals?.aims).length > 0 ? [] : [{ path: 'goals.aims' }]) },
  {
    code: 'aim-without-measure',
    severity: 'info',
    find: (plan) =>
      placed(plan.goals?.aims, 'goals.aims').flatMap(([{ id, measure }, path]) => (measure ? [] : [{ path: `${path}.measure`, id }])),
  },
  {
    code: 'aim-without-target',
    severity: 'info',
    find: (plan) =>
      placed(plan.goals?.aims, 'goals.aims').flatMap(([{ id, target }, path]) => (target ? [] : [{ path: `${path}.target`, id }])),
  },
  {
    code: 'challenge-without-mitigation',
    severity: 'info',
    find: (plan) =>
      placed(plan.goals?.challenges, 'goals.challenges').flatMap(([{ id, mitigation }, path]) =>
        mitigation ? [] : [{ path: `${path}.mitigation`, id }],
      ),
  },
];
