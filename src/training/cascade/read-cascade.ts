import { ledTeams, seesAll } from '../../certificate/may-see.ts';
import type { Look } from '../../identity/act.ts';
import { may } from '../../identity/roles.ts';
import { ownTiers, textIn } from '../../plan/rules/in-force.ts';
import { minutesOf } from '../../plan/rules/training.ts';
import type { PlanDocument } from '../../plan/schema/schema.ts';
import type { BilingualText } from '../../plan/schema/shapes.ts';
import { planOfVersion } from '../../plan/versions/store.ts';
import { type Refusal, refuse } from '../../platform/outcome.ts';
import { lacksToTrain } from '../rules/who-may-train.ts';
import type * as contract from './contract.ts';
import { readFacts } from './read-facts.ts';
import { type Broken, type Cascade, type CascadeTier, cascadeOf, type Node, type NodeStanding } from './rules/cascade.ts';
import type { Facts, Known, Ref } from './rules/facts.ts';
import type { Proposal } from './rules/proposals.ts';

type Looking = Pick<Look, 'db' | 'by' | 'at' | 'planVersion'>;
export type Counted = { facts: Facts; cascade: Cascade };

/** Counts the cascade for somebody who may see it: whoever plans training, or trains a tier. */
export async function countCascade(look: Looking): Promise<Counted | Refusal> {
  const plan = await planOfVersion(look.db, look.planVersion);
  const facts = await readFacts(look.db, { plan, at: look.at, withTimes: true });
  const own = facts.people.find(({ id }) => id === look.by.id);
  const trains = own !== undefined && ownTiers(plan).some((tier) => lacksToTrain(plan, own, tier).length === 0);
  if (!may(look.by.role, 'training:plan') && !trains) return refuse('cascade-not-yours');
  return { facts, cascade: cascadeOf(facts) };
}

export async function readCascade(look: Look): Promise<contract.Cascade | Refusal> {
  const counted = await countCascade(look);
  if ('refused' in counted) return counted;
  const { facts, cascade } = counted;
  const shown = shownTo(look, facts);
  return {
    today: facts.today,
    tiers: cascade.tiers.map((tier) => asTier(facts.plan, tier, shown)),
    proposals: cascade.proposals.map((proposal) => asProposal(proposal, shown)),
  };
}

/** What the reader may know, and what things are called. */
type Shown = {
  maySee(person: string): boolean;
  mayPlan(tier: number): boolean;
  ref(person: string): Ref;
  whom(people: readonly string[]): { people: Ref[]; others: number };
  session(id: string | null): contract.BrokenBranch['session'];
};

export function shownTo({ by }: Pick<Look, 'by'>, { plan, people, courses }: Facts): Shown {
  const known = new Map<string, Known>(people.map((person) => [person.id, person]));
  const led = ledTeams(by);
  const isLed = (person: string) => led !== 'all' && (known.get(person)?.teams ?? []).some(({ team }) => led.includes(team));
  const all = seesAll(by, plan);
  const maySee = (person: string) => all || person === by.id || isLed(person);
  const names = new Map<string, string>([...courses.map(({ trainer }) => trainer), ...people].map(({ id, name }) => [id, name]));
  const ref = (id: string) => ({ id, name: names.get(id) ?? '' });
  const own = known.get(by.id);
  return {
    maySee,
    mayPlan: (tier) => may(by.role, 'training:plan') || (own !== undefined && lacksToTrain(plan, own, tier).length === 0),
    ref,
    whom: (whole) => {
      const seen = whole.filter(maySee);
      return { people: seen.map(ref), others: whole.length - seen.length };
    },
    session: (id) => {
      const course = courses.find((one) => one.id === id);
      return course ? { id: course.id, startsAt: instant(course.from), trainer: course.trainer } : null;
    },
  };
}

function asTier(
  plan: PlanDocument,
  { tier, taught, trainers, branches, coverage, broken }: CascadeTier,
  shown: Shown,
): contract.CascadeTier {
  const named = (team: string) => ({ team, name: inBoth(plan.teams?.find(({ id }) => id === team)?.name ?? team) });
  const nodes = (all: readonly Node[]) => all.map((node) => asNode(node, shown));
  return {
    tier,
    programmes: taught.map(({ programme, dueOn }) => ({
      id: programme.id,
      name: inBoth(programme.name),
      minutes: minutesOf(programme),
      heldOn: programme.heldOn ?? null,
      dueOn,
    })),
    trainers: trainers.map(({ team, people }) => ({ ...named(team), people: nodes(people) })),
    branches: branches.map((branch) => ({ ...named(branch.team), coverage: [...branch.coverage], people: nodes(branch.people) })),
    coverage: [...coverage],
    broken: broken.map((one) => asBroken(one, shown)),
  };
}

function asNode({ person, isLead, mayTrain, lacks, of }: Node, shown: Shown): contract.CascadeNode {
  return {
    person: { id: person.id, name: person.name },
    isLead,
    known: shown.maySee(person.id) ? { mayTrain, lacks: [...lacks], of: of.map(asStanding) } : null,
  };
}

function asStanding({ programme, holding, excepted, attended, place, need }: NodeStanding): contract.CascadeStanding {
  return {
    programme,
    standing: holding?.state ?? 'none',
    until: holding?.until ?? null,
    exceptionUntil: excepted?.until ?? null,
    trained: attended && { id: attended.session, startsAt: instant(attended.startsAt), trainer: attended.trainer },
    planned: place && { id: place.course.id, startsAt: instant(place.course.from), trainer: place.course.trainer, hasSeat: place.hasSeat },
    need,
  };
}

function asBroken({ tier: _, people, session, left, mendedBy, ...broken }: Broken, shown: Shown): contract.BrokenBranch {
  return {
    ...broken,
    count: people.length,
    ...shown.whom(people),
    session: shown.session(session),
    mendedBy: [...mendedBy],
    left: left.length,
  };
}

export function asProposal(
  { from, to, people, trainer, observer, session, ...proposal }: Proposal,
  shown: Shown,
): contract.CascadeProposal {
  return {
    ...proposal,
    session: shown.session(session),
    startsAt: instant(from),
    endsAt: instant(to),
    trainer: shown.ref(trainer),
    observer: observer === null ? null : shown.ref(observer),
    count: people.length,
    ...shown.whom(people),
    mayAccept: shown.mayPlan(proposal.tier),
  };
}

const instant = (at: number) => new Date(at).toISOString();
const inBoth = (text: BilingualText) => ({ en: textIn(text, 'en'), es: textIn(text, 'es') });
