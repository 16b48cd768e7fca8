import {
  autoCloseDays,
  contactTier,
  packetDemand,
  promiseOfTier,
  relayMode,
  targetsAbove,
  tiersThatMayContact,
  timedEscalation,
} from '../../../plan/rules/in-force.ts';
import { needsOf, programmesOf } from '../../../plan/rules/training.ts';
import type { PlanDocument } from '../../../plan/schema/schema.ts';

/**
 * What of a plan is taught to a tier: what it does, hands over and is handed, by when, and how it speaks to users. Names, places, dates and
 * who is on duty are looked up and not learnt, so that a change of theirs asks nobody to be trained again.
 */
export function taughtTo(plan: PlanDocument, tier: number) {
  const isContact = contactTier(plan) === tier;
  return {
    responsibilities: plan.responsibilities?.find((one) => one.tier === tier),
    steps: plan.process?.steps ?? [],
    takes: packetDemand(plan, tier),
    handsOver: targetsAbove(plan, tier).map((above) => packetDemand(plan, above)),
    promise: promiseOfTier(plan, tier),
    promisesToUser: isContact ? (plan.promises?.toUser ?? []) : [],
    closesAfterDays: isContact ? autoCloseDays(plan) : null,
    handedUpWhenSilent: timedEscalation(plan, tier),
    speaksToUser: tiersThatMayContact(plan).includes(tier),
    relay: relayMode(plan),
    programmes: programmesOf(plan, tier).map((programme) => ({
      id: programme.id,
      areas: programme.areas ?? null,
      needs: needsOf(programme),
      modules: programme.modules.map(({ id, kind, minutes }) => ({ id, kind, minutes })),
    })),
  };
}
