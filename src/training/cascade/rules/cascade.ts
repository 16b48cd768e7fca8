import { teamsOfTier } from '../../../plan/rules/in-force.ts';
import { lacksToTrain, mayHold, type TrainerLack } from '../../rules/who-may-train.ts';
import type { Unmended } from '../words.ts';
import { type Break, breaksOf, tiersOf } from './breaks.ts';
import { diaryOf } from './diary.ts';
import type { Attended, Excepted, Facts, Holding, Known } from './facts.ts';
import { mends, type Proposal, proposalsOf } from './proposals.ts';
import {
  attendedOf,
  exceptedOf,
  holdingOf,
  type Index,
  indexOf,
  isCertified,
  needOf,
  type Place,
  placesOf,
  type Taught,
} from './standing.ts';
import { leads, trainersOf, worksIn } from './who-trains.ts';

/** How one person stands with one programme: certificate, exception, the last session, and the next. */
export type NodeStanding = {
  programme: string;
  holding: Holding | null;
  excepted: Excepted | null;
  attended: Attended | null;
  place: Place | null;
  need: ReturnType<typeof needOf>;
};
export type Node = {
  person: Known;
  isLead: boolean;
  mayTrain: 'alone' | 'watched' | null;
  lacks: readonly TrainerLack[];
  of: readonly NodeStanding[];
};
/** Of so many, how many hold the certificate now, and how many will on the day if what is planned is held. */
export type Coverage = { programme: string; of: number; certified: number; byDue: number; dueOn: string | null };
export type Branch = { team: string; coverage: readonly Coverage[]; people: readonly Node[] };
/** A break with what mends it, whom that leaves, and why. */
export type Broken = Break & { mendedBy: readonly string[]; left: readonly string[]; unmended: Unmended | null };
export type CascadeTier = {
  tier: number;
  taught: readonly Taught[];
  /** The teams that the plan names as trainers of the tier. */
  trainers: readonly { team: string; people: readonly Node[] }[];
  branches: readonly Branch[];
  coverage: readonly Coverage[];
  broken: readonly Broken[];
};
export type Cascade = { tiers: readonly CascadeTier[]; proposals: readonly Proposal[] };

/** Who is trained by whom, tier by tier, how far that has come, where it is broken, and what would mend it. */
export function cascadeOf(facts: Facts): Cascade {
  const index = indexOf(facts);
  const diary = diaryOf(facts);
  const breaks = breaksOf(index, diary);
  const proposals = proposalsOf(index, diary, breaks);
  return { tiers: tiersOf(facts).map((tier) => ofTier(index, { tier, breaks, proposals })), proposals };
}

/** The broken branches alone, for whoever needs no times. */
export function brokenBranches(facts: Facts): Break[] {
  return breaksOf(indexOf(facts), diaryOf(facts));
}

type Found = { tier: number; breaks: readonly Break[]; proposals: readonly Proposal[] };

function ofTier(index: Index, { tier, breaks, proposals }: Found): CascadeTier {
  const { plan, people } = index.facts;
  const taught = index.taught.filter(({ programme }) => programme.tier === tier);
  const broken = breaks.filter((one) => one.tier === tier).map((one) => mended(index, one, proposals));
  const unsound = new Set(broken.flatMap(({ code, session }) => (code === 'trainer-cannot-come' && session !== null ? [session] : [])));
  const node = (person: Known, team: string): Node => {
    const lacks = lacksToTrain(plan, person, tier);
    return {
      person,
      isLead: leads(person, team),
      mayTrain: mayHold(lacks) || null,
      lacks,
      of: taught.map((one) => standing(index, person.id, one)),
    };
  };
  const of = (team: string) => people.filter((person) => worksIn(person, team));
  const branches = teamsOfTier(plan, tier).map(({ id: team }) => ({
    team,
    coverage: taught.map((one) => coverage(index, unsound, one, of(team))),
    people: of(team)
      .map((person) => node(person, team))
      .toSorted((a, b) => Number(b.isLead) - Number(a.isLead)),
  }));
  const all = people.filter((person) => branches.some(({ team }) => worksIn(person, team)));
  return {
    tier,
    taught,
    trainers: (plan.training?.trainers ?? [])
      .filter(({ trains }) => (trains as readonly number[]).includes(tier))
      .map(({ team }) => ({ team, people: of(team).map((person) => node(person, team)) })),
    branches,
    coverage: taught.map((one) => coverage(index, unsound, one, all)),
    broken,
  };
}

function standing(index: Index, person: string, taught: Taught): NodeStanding {
  const { id: programme } = taught.programme;
  const places = placesOf(index, person, programme);
  return {
    programme,
    holding: holdingOf(index, person, programme),
    excepted: exceptedOf(index, person, programme),
    attended: attendedOf(index, person, programme),
    place: places.find(({ hasSeat }) => hasSeat) ?? places[0] ?? null,
    need: needOf(index, person, taught),
  };
}

/** A seat in a session whose trainer will not come trains nobody. */
function coverage(index: Index, unsound: ReadonlySet<string>, { programme, dueOn, lastAt }: Taught, people: readonly Known[]): Coverage {
  const certified = people.filter(({ id }) => isCertified(index, id, programme.id));
  const byDue = people.filter(
    ({ id }) =>
      isCertified(index, id, programme.id, dueOn ?? undefined) ||
      placesOf(index, id, programme.id).some(({ course, hasSeat }) => hasSeat && course.to <= lastAt && !unsound.has(course.id)),
  );
  return { programme: programme.id, of: people.length, certified: certified.length, byDue: byDue.length, dueOn };
}

const BY_HAND: readonly Break['code'][] = ['no-team', 'no-trainers', 'no-lead', 'lead-without-observation'];

function mended(index: Index, broken: Break, proposals: readonly Proposal[]): Broken {
  const found = proposals.filter((proposal) => mends(proposal, broken));
  const isOfSession = broken.code === 'trainer-cannot-come';
  const isOfTrainers = broken.code === 'lead-without-observation';
  const reached = new Set(found.flatMap(({ people, trainer, isLate }) => (isLate ? [] : isOfTrainers ? [trainer] : people)));
  const left = isOfSession && found.length > 0 ? [] : broken.people.filter((person) => !reached.has(person));
  return { ...broken, mendedBy: found.map(({ key }) => key), left, unmended: whyNot(index, broken, left.length > 0 || found.length === 0) };
}

function whyNot(index: Index, { code, tier }: Break, isOpen: boolean): Unmended | null {
  if (!isOpen) return null;
  if (BY_HAND.includes(code)) return 'by-hand';
  const { alone, watched } = trainersOf(index, tier);
  return code === 'no-trainer' || alone.length + watched.length === 0 ? 'nobody-may-train' : 'no-time';
}
