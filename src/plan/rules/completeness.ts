import { list } from '../lint/check.ts';
import { CHAPTERS, type ChapterId } from '../schema/chapters.ts';
import type { PlanDocument } from '../schema/schema.ts';
import { ISSUE_AREAS, PRIORITIES, WAVE_STAGES } from '../words.ts';
import { contactTier, ownTiers, packetDemand, promiseOfTier } from './in-force.ts';

type Item = { id: string; isAnswered(plan: PlanDocument): boolean };
export type Completeness = { answered: number; total: number; open: string[] };

/** What the answer to each question needs. An item is answered or not; how well is for lint to say. Its words are `meter.item.<chapter>.<id>`. */
export const ITEMS: Record<ChapterId, readonly Item[]> = {
  teams: [
    { id: 'organisation', isAnswered: ({ organisation }) => Boolean(organisation?.name) },
    { id: 'contact', isAnswered: ({ organisation }) => Boolean(organisation?.contact) },
    { id: 'tiers', isAnswered: ({ tiers }) => every(tiers, ({ purpose }) => Boolean(purpose)) },
    { id: 'effort', isAnswered: ({ tiers }) => every(own(tiers), ({ minutesPerTicket }) => Boolean(minutesPerTicket)) },
    { id: 'teams', isAnswered: (plan) => ownTiers(plan).length > 0 && own(plan.tiers).every(({ tier }) => ownTiers(plan).includes(tier)) },
    { id: 'leads', isAnswered: ({ teams }) => every(own(teams), ({ lead }) => Boolean(lead)) },
    { id: 'channels', isAnswered: ({ teams }) => every(own(teams), ({ channels }) => list(channels).length > 0) },
    {
      id: 'hours',
      isAnswered: ({ teams, calendars }) =>
        every(own(teams), ({ calendar }) => list(calendars).some(({ id, hours }) => id === calendar && hours.length > 0)),
    },
    { id: 'rota', isAnswered: ({ teams, rota }) => every(own(teams), ({ id }) => list(rota).some(({ team }) => team === id)) },
  ],
  responsibilities: [
    { id: 'areas', isAnswered: (plan) => ofEveryTier(plan, ({ areas }) => Object.keys(areas ?? {}).length > 0) },
    {
      id: 'handled',
      isAnswered: ({ responsibilities }) =>
        ISSUE_AREAS.every((area) => list(responsibilities).some(({ areas }) => areas?.[area] === 'handles')),
    },
    { id: 'duties', isAnswered: (plan) => ofEveryTier(plan, ({ duties }) => list(duties).length > 0) },
    { id: 'actions', isAnswered: (plan) => ofEveryTier(plan, ({ deviceActions }) => deviceActions !== undefined) },
    { id: 'role', isAnswered: (plan) => ofEveryTier(plan, ({ intuneRole }) => Boolean(intuneRole)) },
  ],
  process: [
    { id: 'steps', isAnswered: ({ process }) => list(process?.steps).length > 0 },
    { id: 'packet', isAnswered: (plan) => every(ownTiers(plan).slice(1), (tier) => packetDemand(plan, tier).fields.length > 0) },
    { id: 'bar', isAnswered: (plan) => every(ownTiers(plan).slice(1), (tier) => packetDemand(plan, tier).bar > 0) },
    { id: 'relay', isAnswered: ({ process }) => process?.relay !== undefined },
    { id: 'contact', isAnswered: (plan) => plan.process?.contactTier !== undefined && ownTiers(plan).includes(contactTier(plan)) },
    { id: 'skip', isAnswered: ({ process }) => process?.skip !== undefined },
    { id: 'close', isAnswered: ({ process }) => process?.autoCloseDays !== undefined },
    { id: 'calendar', isAnswered: ({ promises }) => promises?.calendar !== undefined },
    {
      id: 'toUser',
      isAnswered: ({ promises }) => PRIORITIES.every((priority) => list(promises?.toUser).some((one) => one.priority === priority)),
    },
    { id: 'between', isAnswered: (plan) => every(ownTiers(plan), (tier) => Object.keys(promiseOfTier(plan, tier)).length > 1) },
    { id: 'vendor', isAnswered: ({ process }) => Boolean(process?.vendor?.contract && process.vendor.contact) },
    { id: 'severities', isAnswered: ({ process }) => list(process?.vendor?.severities).length > 0 },
  ],
  training: [
    { id: 'programmes', isAnswered: (plan) => every(ownTiers(plan), (tier) => programmes(plan).some((one) => one.tier === tier)) },
    { id: 'modules', isAnswered: (plan) => every(programmes(plan), ({ modules }) => modules.length > 0) },
    { id: 'labs', isAnswered: (plan) => every(programmes(plan), ({ modules }) => modules.some(({ kind }) => kind === 'lab')) },
    { id: 'trainedBy', isAnswered: (plan) => every(programmes(plan), ({ trainedBy }) => Boolean(trainedBy)) },
    { id: 'heldOn', isAnswered: (plan) => every(programmes(plan), ({ heldOn }) => Boolean(heldOn)) },
    { id: 'certificates', isAnswered: (plan) => every(programmes(plan), ({ certificateMonths }) => Boolean(certificateMonths)) },
    { id: 'trainers', isAnswered: ({ training }) => list(training?.trainers).length > 0 },
  ],
  early: [
    { id: 'pilot', isAnswered: (plan) => phases(plan, 'pilot').length > 0 },
    { id: 'production', isAnswered: (plan) => phases(plan, 'initial-production').length > 0 },
    { id: 'groups', isAnswered: (plan) => every(enrolling(plan), ({ groups }) => list(groups).length > 0) },
    { id: 'involvement', isAnswered: (plan) => every(phases(plan, 'pilot'), ({ involvement }) => list(involvement).length > 0) },
    { id: 'gate', isAnswered: (plan) => every(phases(plan, 'pilot'), ({ gate }) => list(gate).length > 0) },
    { id: 'bridge', isAnswered: (plan) => every(phases(plan, 'initial-production'), ({ bridge }) => bridge !== undefined) },
    { id: 'enrolBy', isAnswered: (plan) => every(producing(plan), ({ enrolBy }) => Boolean(enrolBy)) },
    { id: 'tickets', isAnswered: (plan) => every(producing(plan), ({ expectedTickets }) => expectedTickets !== undefined) },
  ],
  communication: [
    { id: 'waves', isAnswered: (plan) => waves(plan).length > 0 },
    { id: 'stages', isAnswered: (plan) => WAVE_STAGES.every((stage) => waves(plan).some((wave) => wave.stage === stage)) },
    { id: 'days', isAnswered: (plan) => every(waves(plan), ({ pieces }) => list(pieces).length > 0) },
    {
      id: 'everyone',
      isAnswered: (plan) =>
        every(producing(plan), ({ id }) => waves(plan).some(({ pieces }) => list(pieces).some(({ phase }) => phase === id))),
    },
  ],
  goals: [
    { id: 'aims', isAnswered: ({ goals }) => list(goals?.aims).length > 0 },
    { id: 'measures', isAnswered: ({ goals }) => every(goals?.aims, ({ measure, target }) => Boolean(measure && target)) },
    { id: 'challenges', isAnswered: ({ goals }) => list(goals?.challenges).length > 0 },
    { id: 'mitigations', isAnswered: ({ goals }) => every(goals?.challenges, ({ mitigation }) => Boolean(mitigation)) },
  ],
};

/** How much of the answer to a question is there, and which items are still open. */
export function completenessOf(plan: PlanDocument, chapter: ChapterId): Completeness {
  const open = ITEMS[chapter].filter(({ isAnswered }) => !isAnswered(plan)).map(({ id }) => id);
  return { answered: ITEMS[chapter].length - open.length, total: ITEMS[chapter].length, open };
}

export function completenessByChapter(plan: PlanDocument): Record<ChapterId, Completeness> {
  return Object.fromEntries(CHAPTERS.map(({ id }) => [id, completenessOf(plan, id)])) as Record<ChapterId, Completeness>;
}

/** Of nothing, nothing is answered. */
const every = <T>(items: readonly T[] | undefined, holds: (item: T) => boolean) => list(items).length > 0 && list(items).every(holds);
const own = <T extends { tier: number }>(items: readonly T[] | undefined) => list(items).filter(({ tier }) => tier < 4);

type Responsibility = NonNullable<PlanDocument['responsibilities']>[number];
const ofEveryTier = (plan: PlanDocument, holds: (one: Responsibility) => boolean) =>
  every(ownTiers(plan), (tier) => list(plan.responsibilities).some((one) => one.tier === tier && holds(one)));
const programmes = ({ training }: PlanDocument) => list(training?.programmes);
const waves = ({ communication }: PlanDocument) => list(communication?.waves);
const phases = (plan: PlanDocument, kind: string) => list(plan.phases).filter((phase) => phase.kind === kind);
const producing = (plan: PlanDocument) => [...phases(plan, 'initial-production'), ...phases(plan, 'production')];
const enrolling = (plan: PlanDocument) => [...phases(plan, 'pilot'), ...producing(plan)];
