import { contactTier, nextTier, ownTiers, priorityOf } from '../../rules/in-force.ts';
import type { PlanDocument } from '../../schema/schema.ts';
import { IMPACTS, PRIORITIES, type Priority, URGENCIES } from '../../words.ts';
import { type Check, drop, type Found, list, placed, put } from '../check.ts';

/** What the desk takes when a plan says nothing. */
const USUAL_AUTO_CLOSE_DAYS = 7;
const USUAL_REASON_LENGTH = 10;
const VENDOR_CONTACT = 'https://intune.microsoft.com (Help and support)';
/** As Microsoft names them; within how long it answers, the contract says. */
const VENDOR_SEVERITIES = [
  { id: 'A', meaning: { en: 'Critical: work is at a standstill', es: 'Crítica: el trabajo está parado' } },
  { id: 'B', meaning: { en: 'Moderate: work goes on with difficulty', es: 'Moderada: el trabajo continúa con dificultad' } },
  { id: 'C', meaning: { en: 'Minimal: a question or a small fault', es: 'Mínima: una pregunta o un fallo menor' } },
];

/** Question 3: what is the process? */
export const PROCESS_CHECKS: readonly Check[] = [
  {
    code: 'contact-tier-without-team',
    severity: 'error',
    find: (plan) => {
      const tier = contactTier(plan);
      const own = ownTiers(plan);
      return own.length > 0 && !own.includes(tier) ? [{ path: 'process.contactTier', tier }] : [];
    },
    fix: (plan, { path }) => [put(path, ownTiers(plan)[0])],
  },
  {
    code: 'timed-escalation-leads-nowhere',
    severity: 'error',
    find: (plan) => {
      const own = ownTiers(plan);
      return placed(plan.process?.timedEscalations, 'process.timedEscalations').flatMap(([{ tier, toTier }, path]) =>
        toTier > tier && own.includes(toTier) ? [] : [{ path, tier, toTier }],
      );
    },
    fix: (plan, { path, tier }) => {
      const next = nextTier(plan, Number(tier));
      return next ? [put(`${path}.toTier`, next)] : [drop(path)];
    },
  },
  {
    code: 'timed-escalation-missing',
    severity: 'info',
    find: (plan) =>
      ownTiers(plan)
        .slice(0, -1)
        .flatMap((tier) => (isWatched(plan, tier) ? [] : [{ path: 'process.timedEscalations', tier }])),
  },
  { code: 'no-steps', severity: 'info', find: (plan) => (list(plan.process?.steps).length > 0 ? [] : [{ path: 'process.steps' }]) },
  {
    code: 'no-auto-close',
    severity: 'info',
    find: (plan) => (plan.process?.autoCloseDays ? [] : [{ path: 'process.autoCloseDays' }]),
    fix: (_plan, { path }) => [put(path, USUAL_AUTO_CLOSE_DAYS)],
  },
  {
    code: 'contact-tier-above-one',
    severity: 'info',
    find: (plan) => {
      const tier = contactTier(plan);
      return tier > 1 && ownTiers(plan).includes(1) ? [{ path: 'process.contactTier', tier }] : [];
    },
    fix: (_plan, { path }) => [put(path, 1)],
  },
  {
    code: 'may-contact-without-team',
    severity: 'warning',
    find: (plan) => {
      const own = ownTiers(plan);
      return placed(plan.process?.tiersThatMayContact, 'process.tiersThatMayContact').flatMap(([tier, path]) =>
        own.length === 0 || own.includes(tier) ? [] : [{ path, tier }],
      );
    },
    fix: (_plan, { path }) => [drop(path)],
  },
  {
    code: 'skip-without-reason',
    severity: 'info',
    find: (plan) => {
      const skip = plan.process?.skip;
      return skip?.allowed && skip.reasonMinLength === 0 ? [{ path: 'process.skip.reasonMinLength' }] : [];
    },
    fix: (_plan, { path }) => [put(path, USUAL_REASON_LENGTH)],
  },
  {
    code: 'vendor-contract-missing',
    severity: 'warning',
    find: (plan) => (plan.process?.vendor?.contract ? [] : [{ path: 'process.vendor.contract' }]),
  },
  {
    code: 'vendor-contact-missing',
    severity: 'warning',
    find: (plan) => (plan.process?.vendor?.contact ? [] : [{ path: 'process.vendor.contact' }]),
    fix: (_plan, { path }) => [put(path, VENDOR_CONTACT)],
  },
  {
    code: 'vendor-without-severities',
    severity: 'info',
    find: (plan) => (list(plan.process?.vendor?.severities).length > 0 ? [] : [{ path: 'process.vendor.severities' }]),
    fix: (_plan, { path }) => [put(path, VENDOR_SEVERITIES)],
  },
  {
    code: 'priority-upside-down',
    severity: 'warning',
    find: (plan) => (plan.process?.priority ? upsideDown(plan) : []),
    fix: (_plan, { path, lesser }) => [put(path, lesser)],
  },
];

/** Whether anybody hears of it when the tier stays silent: by a timer, or by a promise that is missed. */
function isWatched(plan: PlanDocument, tier: number): boolean {
  return (
    list(plan.process?.timedEscalations).some((rule) => rule.tier === tier) ||
    list(plan.promises?.betweenTiers).some(
      (promise) => promise.tier === tier && (promise.acceptWithinMinutes || promise.answerWithinMinutes),
    ) ||
    (tier === contactTier(plan) && list(plan.promises?.toUser).some(({ responseWithinMinutes }) => responseWithinMinutes))
  );
}

/** Each place of the table that ranks below one with less impact or less urgency. */
function upsideDown(plan: PlanDocument): Found[] {
  const rank = (priority: Priority) => PRIORITIES.indexOf(priority);
  return IMPACTS.flatMap((impact, row) =>
    URGENCIES.flatMap((urgency, column): Found[] => {
      const priority = priorityOf(plan, impact, urgency);
      const below = IMPACTS.slice(0, row + 1).flatMap((lessImpact) =>
        URGENCIES.slice(0, column + 1).map((lessUrgency) => priorityOf(plan, lessImpact, lessUrgency)),
      );
      const lesser = below.reduce((most, one) => (rank(one) > rank(most) ? one : most), priority);
      return lesser === priority ? [] : [{ path: `process.priority.${impact}.${urgency}`, priority, lesser }];
    }),
  );
}
