import { ownTiers, packetDemand, promiseOfTier } from './in-force.ts';
import { type Check, LINT_ERRORS, list } from './lint-errors.ts';
import { ISSUE_AREAS, PRIORITIES } from './words.ts';

const TRAINING_MINUTES = { min: 120, max: 180 };

/** What lint knows: one row a check. The sentence is `lint.<code>`. */
export const LINT_CHECKS: readonly Check[] = [
  ...LINT_ERRORS,
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
