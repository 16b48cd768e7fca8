import type { PlanDocument } from '../schema/schema.ts';
import {
  autoCloseDays,
  contactTier,
  ownTiers,
  packetDemand,
  promiseCalendar,
  promiseOfTier,
  relayMode,
  targetsAbove,
  teamsOfTier,
  tiersThatMayContact,
  timedEscalation,
} from './in-force.ts';
import { teamsRung } from './paging.ts';

/**
 * The part of a plan that concerns the members of some teams: what they do, what they must hand over and be handed, by when,
 * whom they turn to, how they are trained and where they take part. It holds nothing that changes without concerning them, so
 * that two versions with the same part need no second reading.
 */
export function partOf(plan: PlanDocument, teamIds: readonly string[]) {
  const teams = (plan.teams ?? []).filter(({ id }) => teamIds.includes(id));
  const tiers = [...new Set(teams.map(({ tier }) => tier))].sort((a, b) => a - b);
  const own = ownTiers(plan);
  const calendars = new Set(teams.map(({ calendar }) => calendar));
  const paging = (plan.paging ?? []).filter((rule) => tiers.includes(rule.tier) || teamsRung(rule).some((id) => teamIds.includes(id)));
  const gates = (plan.training?.gates ?? []).filter(({ tier }) => tiers.includes(tier));
  const resources = (plan.resources ?? []).filter((one) => one.tiers.some((tier) => tiers.includes(tier)));
  return {
    teams,
    calendars: (plan.calendars ?? []).filter(({ id }) => calendars.has(id)),
    /** The hours in which what the tiers promise each other counts; none: day and night. */
    promisesCountIn: promiseCalendar(plan),
    rota: (plan.rota ?? []).filter(({ team }) => teamIds.includes(team)),
    steps: plan.process?.steps ?? [],
    /** For what it rings with these people, and when it does not. Who is rung for nothing reads no windows. */
    ...(paging.length > 0 && { paging, maintenance: plan.maintenance }),
    /** Whose leads these teams train, and by when. */
    trains: (plan.training?.trainers ?? []).filter(({ team }) => teamIds.includes(team)),
    /** What they may do only with a certificate, and what they learn from; a part that has neither stays as it was signed. */
    ...(gates.length > 0 && { gates }),
    ...(resources.length > 0 && { resources }),
    tiers: tiers.map((tier) => ({
      tier,
      name: plan.tiers?.find((known) => known.tier === tier)?.name,
      purpose: plan.tiers?.find((known) => known.tier === tier)?.purpose,
      responsibilities: plan.responsibilities?.find((one) => one.tier === tier),
      /** What those below must bring, and what those above ask for. */
      takes: packetDemand(plan, tier),
      handsOver: targetsAbove(plan, tier).map((above) => ({
        toTier: above,
        toTeams: teamsOfTier(plan, above).map(({ id, name, channels }) => ({ id, name, channels })),
        packet: packetDemand(plan, above),
      })),
      promise: promiseOfTier(plan, tier),
      /** Whoever contacts the user keeps what the user was promised. */
      promisesToUser: contactTier(plan) === tier ? (plan.promises?.toUser ?? []) : [],
      priorities: contactTier(plan) === tier ? plan.process?.priority : undefined,
      closesAfterDays: contactTier(plan) === tier ? autoCloseDays(plan) : undefined,
      /** When the desk hands a ticket up by itself because the tier stayed silent. */
      handedUpWhenSilent: timedEscalation(plan, tier),
      speaksToUser: tiersThatMayContact(plan).includes(tier),
      contactsUser: contactTier(plan) === tier,
      relay: relayMode(plan),
      vendor: tier === own.at(-1) ? plan.process?.vendor : undefined,
      programmes: (plan.training?.programmes ?? []).filter((programme) => programme.tier === tier),
    })),
    phases: (plan.phases ?? []).flatMap(({ id, name, kind, from, to, involvement, bridge }) => {
      const takesPart = (involvement ?? []).filter(({ team }) => teamIds.includes(team));
      const isOnBridge = bridge && (!bridge.tiers || bridge.tiers.some((tier) => tiers.includes(tier)));
      return takesPart.length > 0 || isOnBridge
        ? [{ id, name, kind, from, to, involvement: takesPart, bridge: isOnBridge ? bridge : undefined }]
        : [];
    }),
  };
}
export type PlanPart = ReturnType<typeof partOf>;
