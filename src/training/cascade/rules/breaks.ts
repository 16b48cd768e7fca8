import { ownTiers, teamsOfTier } from '../../../plan/rules/in-force.ts';
import type { BreakCode, TrainerTrouble } from '../words.ts';
import type { Diary } from './diary.ts';
import type { Course, Facts } from './facts.ts';
import { type Index, isSeatedInTime, needOf, placesOf, type Taught } from './standing.ts';
import { leads, passesGateThen, type Trainers, trainersOf, trainersOfTeam, worksIn } from './who-trains.ts';

/** A broken branch as data: what is wrong, in which team of which tier, by when it should not be, and whom it is about. */
export type Break = {
  code: BreakCode;
  tier: number;
  /** Null for what concerns the tier as a whole. */
  team: string | null;
  programme: string | null;
  day: string | null;
  people: readonly string[];
  session: string | null;
  because: TrainerTrouble | null;
};

const nothing = { team: null, programme: null, day: null, people: [], session: null, because: null };

/** The tiers that are drawn: those with a team, and those that the plan trains. */
export function tiersOf({ plan }: Facts): number[] {
  return [...new Set([...ownTiers(plan), ...(plan.training?.programmes ?? []).map(({ tier }) => tier)])].sort((a, b) => a - b);
}

export function breaksOf(index: Index, diary: Diary): Break[] {
  return tiersOf(index.facts).flatMap((tier) => ofTier(index, diary, tier));
}

function ofTier(index: Index, diary: Diary, tier: number): Break[] {
  const { plan, people } = index.facts;
  const taught = index.taught.filter(({ programme }) => programme.tier === tier);
  if (taught.length === 0) return [];
  const teams = teamsOfTier(plan, tier);
  if (teams.length === 0) return [{ ...nothing, code: 'no-team', tier }];
  const trainers = trainersOf(index, tier);
  const isStaffed = teams.some(({ id }) => people.some((person) => worksIn(person, id)));
  return [
    ...(isStaffed && trainers.byPlan.length === 0 ? [{ ...nothing, code: 'no-trainers' as const, tier }] : []),
    ...teams.flatMap(({ id }) => [
      ...ofTrainers(index, trainers, { tier, team: id }),
      ...taught.flatMap((one) => ofPeople(index, trainers, { taught: one, team: id })),
    ]),
    ...taught.flatMap((one) => ofCourses(index, trainers, diary, one)),
  ];
}

/** A team in which nobody may train: none leads it, or those who do were never watched. */
function ofTrainers({ facts }: Index, { alone, watched }: Trainers, { tier, team }: { tier: number; team: string }): Break[] {
  const members = facts.people.filter((person) => worksIn(person, team));
  if (members.length === 0 || alone.some((person) => worksIn(person, team))) return [];
  if (!members.some((person) => leads(person, team))) return [{ ...nothing, code: 'no-lead', tier, team, people: idsOf(members) }];
  const isPlanned = (person: string) => facts.courses.some((course) => course.tier === tier && course.trainer.id === person);
  const unwatched = watched.filter((person) => leads(person, team) && !isPlanned(person.id));
  return unwatched.length === 0 ? [] : [{ ...nothing, code: 'lead-without-observation', tier, team, people: idsOf(unwatched) }];
}

function ofPeople(index: Index, trainers: Trainers, { taught, team }: { taught: Taught; team: string }): Break[] {
  const { programme, dueOn: day } = taught;
  const found = Map.groupBy(
    index.facts.people.filter((person) => worksIn(person, team)),
    ({ id }) => lackOf(index, trainers, { person: id, taught, team }),
  );
  const codes = ['no-trainer', 'no-session', 'plan-changed', 'session-too-late', 'seats-too-few'] as const;
  return codes.flatMap((code) => {
    const people = found.get(code);
    return people ? [{ ...nothing, code, tier: programme.tier, team, programme: programme.id, day, people: idsOf(people) }] : [];
  });
}

type Asked = { person: string; taught: Taught; team: string };

/** What keeps somebody from being trained in time; null for whoever need not be, or will be. */
function lackOf(index: Index, trainers: Trainers, { person, taught, team }: Asked): BreakCode | null {
  const need = needOf(index, person, taught);
  if (need === null || isSeatedInTime(index, person, taught)) return null;
  const places = placesOf(index, person, taught.programme.id);
  if (places.some(({ course, hasSeat }) => !hasSeat && course.to <= taught.lastAt)) return 'seats-too-few';
  if (places.some(({ hasSeat }) => hasSeat)) return 'session-too-late';
  // Nobody trains themselves.
  if (!trainersOfTeam(trainers, team).some(({ people }) => people.some(({ id }) => id !== person))) return 'no-trainer';
  return need === 'plan-changed' ? 'plan-changed' : 'no-session';
}

function ofCourses(index: Index, trainers: Trainers, diary: Diary, { programme, dueOn: day }: Taught): Break[] {
  return index.facts.courses.flatMap((course) => {
    if (course.programme !== programme.id || course.isRunning) return [];
    const because = troubleOf(index, trainers, diary, course);
    const people = course.enrolled.slice(0, course.seats);
    return because
      ? [
          {
            ...nothing,
            code: 'trainer-cannot-come',
            tier: programme.tier,
            programme: programme.id,
            day,
            people,
            session: course.id,
            because,
          },
        ]
      : [];
  });
}

/** Why the trainer of a session will not hold it; null when they will. */
function troubleOf(index: Index, { alone, watched }: Trainers, diary: Diary, course: Course): TrainerTrouble | null {
  const { id } = course.trainer;
  if (!index.people.has(id)) return 'gone';
  const mayHold = [...alone, ...watched].some((person) => person.id === id) && passesGateThen(index, id, course);
  return mayHold ? diary.cannotCome(id, course, course.id) : 'lacks';
}

const idsOf = (people: readonly { id: string }[]) => people.map(({ id }) => id);
